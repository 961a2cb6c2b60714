import type { WorkspaceKind } from './workspace-kind';

/** What the files around a module's sources depend on. */
export interface ProjectFilesContext {
  readonly kind: WorkspaceKind;
  readonly root: string;
  readonly packageName: string;
  readonly projectName: string;
  readonly tags: readonly string[];
  /** Condition under which the workspace's packages export their sources; only in a solution. */
  readonly condition: string | undefined;
  /** Dependencies for package.json, version ranges by name. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Modules of the workspace that the sources import: folder by package name. */
  readonly imports: Readonly<Record<string, string>>;
  readonly hasTsExecutor: boolean;
  /** Whether vite itself can resolve `paths` of tsconfig (vite 8). */
  readonly viteReadsPaths: boolean;
  /** Extension of the root ESLint config (`mjs`, `js`…) when modules get a config of their own. */
  readonly eslintConfig: string | undefined;
}

/** Tests beside sources belong to tsconfig.spec.json. */
export const TESTS = ['src/**/*.test.ts', 'src/**/*.spec.ts'];

/** Strictness that the generated code keeps, beyond `strict`. */
export const STRICT = {
  exactOptionalPropertyTypes: true,
  // The code needs no helpers at its target, so that modules need no `tslib`.
  importHelpers: false,
  noImplicitOverride: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
};
