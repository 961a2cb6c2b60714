import { readJson, writeJson, type Tree } from '@nx/devkit';
import { major, minVersion } from 'semver';
import { requiredPackages } from '../init/versions';
import type { WorkspaceKind } from './workspace-kind';
import { editJson } from './edit-json';
import { includeInWorkspaces } from './packages';

interface RootTsConfig {
  references?: { path: string }[];
  compilerOptions?: { paths?: Record<string, string[]> };
}

/** Makes the rest of the workspace know a project: linked and referenced, or mapped in `paths`. Idempotent. */
export function registerProject(
  tree: Tree,
  kind: WorkspaceKind,
  root: string,
  packageName: string,
): void {
  if (kind === 'solution') {
    includeInWorkspaces(tree, root);
    addReference(tree, root);
  } else {
    addPath(tree, root, packageName);
  }
}

function addReference(tree: Tree, root: string): void {
  const path = `./${root}`;
  const { references = [] } = readJson<RootTsConfig>(tree, 'tsconfig.json');
  if (references.some((reference) => reference.path.replace(/^\.\//, '') === root)) return;
  editJson(tree, 'tsconfig.json', ['references', -1], { path });
}

function addPath(tree: Tree, root: string, packageName: string): void {
  if (!tree.exists('tsconfig.base.json')) writeJson(tree, 'tsconfig.base.json', baseConfig(tree));
  const { compilerOptions = {} } = readJson<RootTsConfig>(tree, 'tsconfig.base.json');
  if (compilerOptions.paths?.[packageName] !== undefined) return;
  const target = [`./${root}/src/index.ts`];
  editJson(tree, 'tsconfig.base.json', ['compilerOptions', 'paths', packageName], target);
}

/** What the first-party generators write into a workspace that has no TypeScript yet. */
function baseConfig(tree: Tree): Record<string, unknown> {
  return {
    compileOnSave: false,
    compilerOptions: {
      rootDir: '.',
      sourceMap: true,
      declaration: false,
      // TypeScript 6 deprecates `node`; TypeScript 5 does not know `bundler` together with CommonJS.
      moduleResolution: typescriptMajor(tree) >= 6 ? 'bundler' : 'node',
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      importHelpers: true,
      target: 'es2015',
      module: 'esnext',
      lib: ['es2020', 'dom'],
      skipLibCheck: true,
      skipDefaultLibCheck: true,
      strict: false,
      paths: {},
    },
    exclude: ['node_modules', 'tmp'],
  };
}

function typescriptMajor(tree: Tree): number {
  const { dependencies, devDependencies } = readJson<
    Record<string, Record<string, string> | undefined>
  >(tree, 'package.json');
  const range =
    dependencies?.['typescript'] ??
    devDependencies?.['typescript'] ??
    requiredPackages()['typescript'];
  const lowest = range === undefined ? null : safeMinVersion(range);
  return lowest === null ? 6 : major(lowest);
}

/** `latest`, `workspace:*` and the like have no version. */
export function safeMinVersion(range: string): string | null {
  try {
    return minVersion(range)?.version ?? null;
  } catch {
    return null;
  }
}
