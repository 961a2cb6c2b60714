import {
  DependencyType,
  type CreateDependencies,
  type CreateDependenciesContext,
} from '@nx/devkit';
import { join } from 'node:path';
import { eventDependencies, withoutCircles } from '../core/ecosystem/event-dependencies';
import type { ModuleEvents } from '../core/ecosystem/integration-map';
import { MODULE_TAG } from './create-nodes';
import { readManifest } from './found-manifest';
import { neededProjects } from './needed-projects';
import type { AmiwPluginOptions } from './plugin-options';

/**
 * Edges of events, for workspaces that ask for them (`eventEdges`): subscribers depend on publishers, unless that closes a
 * circle. Implicit ones, since static ones would become references between the TypeScript projects of the two. Whether
 * the options are right is said by `createNodes`.
 */
export const createDependencies: CreateDependencies<AmiwPluginOptions> = (options, context) => {
  if (options?.eventEdges !== true) return [];
  const wanted = eventDependencies(moduleEvents(context));
  const ends = new Set(wanted.flatMap(({ source, target }) => [source, target]));
  return withoutCircles(wanted, neededProjects(ends, context)).map((edge) => ({
    ...edge,
    type: DependencyType.implicit,
  }));
};

/** Under the names of their projects. */
function moduleEvents({ projects, workspaceRoot }: CreateDependenciesContext): ModuleEvents[] {
  return Object.entries(projects).flatMap(([name, { root, tags }]) => {
    if (tags?.includes(MODULE_TAG) !== true) return [];
    const { manifest } = readManifest(join(workspaceRoot, root, 'wsp.json'));
    return manifest?.kind === 'module' ? [{ ...manifest.events, name }] : [];
  });
}
