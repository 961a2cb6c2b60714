import type { Tree } from '@nx/devkit';
import { readProjects } from '../workspace/free-name';
import { readManifests } from '../workspace/manifests';
import { npmScope } from '../workspace/packages';
import { knownDomains } from '../workspace/plugin-registration';
import { today } from '../workspace/today';
import type { NamedSurroundings } from './contexts';

/** What the workspace has before anything is written. */
export async function readSurroundings(tree: Tree): Promise<NamedSurroundings> {
  return {
    domains: knownDomains(tree),
    projects: readProjects(tree),
    ...(await readManifests(tree)),
    scope: npmScope(tree),
    today: today(),
  };
}
