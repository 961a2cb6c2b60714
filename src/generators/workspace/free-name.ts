import { getProjects, type Tree } from '@nx/devkit';
import { AmiwError } from '../../core/errors';
import { dependsOn, npmScope, packageName, packageNameAt } from './packages';

/** A project of the workspace, before anything is written. */
export interface ExistingProject {
  readonly name: string;
  readonly root: string;
  /** `undefined` where there is no package.json. */
  readonly packageName: string | undefined;
}

/** Every project that Nx knows. It asks Nx to look through the whole workspace, so ask once. */
export function readProjects(tree: Tree): readonly ExistingProject[] {
  return [...getProjects(tree)].map(([name, { root }]) => ({
    name,
    root,
    packageName: packageNameAt(tree, root),
  }));
}

/** A name that a project shall get. */
export interface WantedName {
  readonly name: string;
  /** Folder of the project; what lies there already may have the name. */
  readonly root: string;
  /** A module or an ecosystem of that name, wherever it is. */
  readonly holder: { readonly root: string } | undefined;
  /** A name that may be free. */
  readonly instead: string;
}

/**
 * A name is that of a project and of a package: each may be there once.
 *
 * @throws AmiwError NAME_TAKEN
 */
export function requireFreeName(
  tree: Tree,
  projects: readonly ExistingProject[],
  { name, root, holder, instead }: WantedName,
): void {
  const wanted = packageName(npmScope(tree), name);
  const project = projects.find(
    (other) =>
      other.root !== root &&
      (other.name === name || other.name === wanted || other.packageName === wanted),
  );
  const other = holder?.root;
  const taken = project?.root ?? (other === root ? undefined : other);
  if (taken === undefined && !dependsOn(tree, wanted)) return;
  const where = taken === undefined ? 'a dependency in package.json' : `a project in ${taken}`;
  throw new AmiwError('NAME_TAKEN', {
    found: `The name "${name}" is taken by ${where}.`,
    expected: 'Expected a name that no project and no package of the workspace has.',
    fix: `choose another one, for example "${instead}"`,
  });
}
