import type { CreateDependenciesContext } from '@nx/devkit';
import { parse } from 'jsonc-parser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dependencies } from '../core/ecosystem/event-dependencies';
import { namedProjects, type ProjectNames } from '../core/source/named-projects';

type Workspace = Pick<CreateDependenciesContext, 'projects' | 'fileMap' | 'workspaceRoot'>;

/**
 * What these projects, and those that they need, need of each other. Nx works its own edges out at the same time and tells
 * no plugin, so that the files are read here again: sources, package.json and `implicitDependencies`, and nothing of
 * projects that none of the given ones reaches. It may find more than Nx does, never less.
 */
export function neededProjects(starts: Iterable<string>, workspace: Workspace): Dependencies {
  const names = projectNames(workspace);
  const found = new Map<string, ReadonlySet<string>>();
  const open = new Set(starts);
  for (const project of open) {
    const needed = neededBy(project, workspace, names);
    found.set(project, needed);
    for (const other of needed) open.add(other);
  }
  return found;
}

function neededBy(
  project: string,
  { projects, fileMap, workspaceRoot }: Workspace,
  names: ProjectNames,
): ReadonlySet<string> {
  const { implicitDependencies = [] } = projects[project] ?? {};
  const files = (fileMap.projectFileMap[project] ?? []).map(({ file }) => file);
  const needed = new Set([
    ...implicitDependencies.filter((name) => projects[name] !== undefined),
    ...files
      .filter((file) => MAY_NAME_PROJECTS.test(file))
      .flatMap((file) => [...namedProjects(file, textOf(join(workspaceRoot, file)), names)]),
  ]);
  needed.delete(project);
  return needed;
}

/** Where Nx looks for imports, and package.json. */
const MAY_NAME_PROJECTS = /(?:\.(?:[cm]?[jt]s|[jt]sx|vue)|(?:^|\/)package\.json)$/;

function projectNames({ projects, workspaceRoot }: Workspace): ProjectNames {
  const all = Object.entries(projects);
  return {
    byRoot: new Map(all.map(([name, { root }]) => [root, name])),
    byPackage: new Map(
      all.flatMap(([name, { metadata }]) => {
        const packageName = metadata?.js?.packageName;
        return packageName === undefined ? [] : [[packageName, name] as const];
      }),
    ),
    paths: compilerPaths(workspaceRoot),
  };
}

/** Of the file that Nx asks, too. */
function compilerPaths(workspaceRoot: string): ProjectNames['paths'] {
  const text =
    textOf(join(workspaceRoot, 'tsconfig.base.json')) ||
    textOf(join(workspaceRoot, 'tsconfig.json'));
  const config = parse(text) as
    { readonly compilerOptions?: Partial<Pick<ProjectNames, 'paths'>> } | undefined;
  return config?.compilerOptions?.paths ?? {};
}

/** Nothing of a file that is gone: Nx asks again as soon as it notices. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
