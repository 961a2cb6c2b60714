import { detectPackageManager, parseJson, readJson, type Tree } from '@nx/devkit';
import picomatch from 'picomatch';
import { isSeq, parseDocument } from 'yaml';
import { editJson } from './edit-json';

interface PackageJson {
  name?: string;
  workspaces?: string[] | { packages?: string[] };
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Scope of the workspace's packages with its `@`, or `''`: from the name of the root package. */
export function npmScope(tree: Tree): string {
  const { name = '' } = readRoot(tree);
  return name.startsWith('@') ? (name.split('/')[0] ?? '') : '';
}

export function packageName(scope: string, name: string): string {
  return scope === '' ? name : `${scope}/${name}`;
}

/** Whether the root package names a package, at run time or for development. */
export function dependsOn(tree: Tree, name: string): boolean {
  const { dependencies, devDependencies } = readRoot(tree);
  return dependencies?.[name] !== undefined || devDependencies?.[name] !== undefined;
}

/** Makes sure that the package manager links the package in `root`. Adds a pattern for all that lie as deep where no pattern covers it. */
export function includeInWorkspaces(tree: Tree, root: string): void {
  const pattern = root.replace(/\/[^/]+/g, '/*');
  if (tree.exists('pnpm-workspace.yaml')) {
    includeInPnpm(tree, root, pattern);
    return;
  }
  const { workspaces } = readRoot(tree);
  const patterns = Array.isArray(workspaces) ? workspaces : (workspaces?.packages ?? []);
  if (isCovered(root, patterns)) return;
  const path = workspaces === undefined || Array.isArray(workspaces) ? [] : ['packages'];
  const isThere = Array.isArray(workspaces) || workspaces?.packages !== undefined;
  if (isThere) editJson(tree, 'package.json', ['workspaces', ...path, -1], pattern);
  else editJson(tree, 'package.json', ['workspaces', ...path], [pattern]);
}

/** How a package of the workspace is named as a dependency: npm has no `workspace:` protocol. */
export function workspaceProtocol(tree: Tree): string {
  return detectPackageManager(tree.root) === 'npm' ? '*' : 'workspace:*';
}

/** Keeps the comments of pnpm-workspace.yaml. */
function includeInPnpm(tree: Tree, root: string, pattern: string): void {
  const document = parseDocument(tree.read('pnpm-workspace.yaml', 'utf8') ?? '');
  const { packages = [] } = (document.toJS() ?? {}) as { packages?: string[] };
  if (isCovered(root, packages)) return;
  if (isSeq(document.get('packages'))) document.addIn(['packages'], pattern);
  else document.set('packages', [pattern]);
  tree.write('pnpm-workspace.yaml', document.toString());
}

function isCovered(root: string, patterns: readonly string[]): boolean {
  const included = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .map((pattern) => pattern.replace(/^\.\//, '').replace(/\/$/, ''));
  return picomatch.isMatch(root, included);
}

function readRoot(tree: Tree): PackageJson {
  return tree.exists('package.json') ? readJson<PackageJson>(tree, 'package.json') : {};
}

/** Names of every package.json that the workspace holds outside node_modules, by its folder. */
export function packageNameAt(tree: Tree, root: string): string | undefined {
  const text = tree.read(`${root}/package.json`, 'utf8');
  return text === null ? undefined : parseJson<PackageJson>(text).name;
}
