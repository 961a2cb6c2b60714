import type { Tree } from '@nx/devkit';
import type { EventSurroundings } from '../../core/generated/generated-file';
import type { Manifest } from '../../core/manifest/manifest';
import type { ExistingModule } from './manifests';

/** What generated files of a module or an ecosystem are made of, out of the modules that the tree has. */
export function eventSurroundings(
  tree: Tree,
  manifest: Manifest,
  modules: readonly ExistingModule[],
): EventSurroundings {
  const members =
    manifest.kind === 'ecosystem'
      ? manifest.modules.flatMap((name) => eventsOf(name, modules))
      : [];
  const events = new Set(
    manifest.kind === 'ecosystem'
      ? members.flatMap(({ publishes, subscribes }) => [...publishes, ...subscribes])
      : manifest.events.subscribes,
  );
  return { members, contracts: contractsOf(tree, events, modules) };
}

function eventsOf(name: string, modules: readonly ExistingModule[]): EventSurroundings['members'] {
  const found = modules.find(({ manifest }) => manifest.name === name);
  return found === undefined ? [] : [{ name, ...found.manifest.events }];
}

/** In the order of their paths, as the gates read them: of an event with two publishers the last one counts. */
function contractsOf(
  tree: Tree,
  events: ReadonlySet<string>,
  modules: readonly ExistingModule[],
): ReadonlyMap<string, string> {
  const files = modules.flatMap(({ root, manifest }) =>
    manifest.events.publishes
      .filter((event) => events.has(event))
      .map((event) => ({ event, file: `${root}/contracts/${event}.schema.json` })),
  );
  return new Map(
    files
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .flatMap(({ event, file }): [string, string][] => {
        const text = tree.read(file, 'utf8');
        return text === null ? [] : [[event, text]];
      }),
  );
}
