import { isWorkspacesEnabled, parseJson, type Tree } from '@nx/devkit';

/**
 * - `solution`: packages of the package manager, linked by project references.
 * - `paths`: projects with project.json, linked by `paths` of tsconfig.base.json.
 */
export type WorkspaceKind = 'solution' | 'paths';

interface TsConfig {
  readonly extends?: string;
  readonly files?: readonly string[];
  readonly include?: readonly string[];
  readonly compilerOptions?: {
    readonly composite?: boolean;
    readonly declaration?: boolean;
    readonly customConditions?: readonly string[];
  };
}

/**
 * Which kind a workspace is, by the signs that Nx's own generators go by. Their function moved between Nx 22 and 23
 * (`@nx/js/src/utils/typescript/ts-solution-setup`, then `@nx/js/internal`), so it cannot be imported for both.
 */
export function workspaceKind(tree: Tree): WorkspaceKind {
  if (!isWorkspacesEnabled(undefined, tree.root) && !declaresWorkspaces(tree)) return 'paths';
  const base = readTsConfig(tree, 'tsconfig.base.json');
  const root = readTsConfig(tree, 'tsconfig.json');
  if (base === undefined || root?.extends !== './tsconfig.base.json') return 'paths';
  const emptyFiles = root.files === undefined || root.files.length === 0;
  const emptyInclude = root.include === undefined || root.include.length === 0;
  const namesFiles = root.files !== undefined || root.include !== undefined;
  const { composite, declaration } = base.compilerOptions ?? {};
  const isSolution =
    emptyFiles && emptyInclude && namesFiles && composite === true && declaration !== false;
  return isSolution ? 'solution' : 'paths';
}

/** The condition under which packages of a solution export their sources: `@acme/source`. */
export function sourceCondition(tree: Tree): string | undefined {
  return readTsConfig(tree, 'tsconfig.base.json')?.compilerOptions?.customConditions?.[0];
}

function declaresWorkspaces(tree: Tree): boolean {
  if (tree.exists('pnpm-workspace.yaml')) return true;
  const { workspaces } = parseJson<{ workspaces?: unknown }>(
    tree.read('package.json', 'utf8') ?? '{}',
  );
  return workspaces !== undefined;
}

function readTsConfig(tree: Tree, file: string): TsConfig | undefined {
  const text = tree.read(file, 'utf8');
  return text === null ? undefined : parseJson<TsConfig>(text);
}
