import type { DiagramLabel } from '../../../diagrams/read-diagram';
import type { ModuleView } from '../../../module/module-view';
import { nearestName } from '../../../naming/nearest';
import { isSlip } from '../../../naming/slip';
import type { Position } from '../../../source/position';
import { EVENT, ownPrefixes, prefixOf } from '../event-names';
import { documentDiagrams } from './document-diagrams';

/** A name in a diagram that nothing has. */
export interface UnknownLabel {
  readonly file: string;
  readonly place: Position;
  readonly what: 'event' | 'module';
  readonly name: string;
  readonly nearest: string | undefined;
}

interface Known {
  readonly events: readonly string[];
  readonly modules: readonly string[];
  /** Whether a name that looks like an event, or a module, has to be one of the known ones. */
  readonly isClaimed: (what: UnknownLabel['what'], name: string) => boolean;
}

/** Arrows that are called like events, and boxes that are called like modules, and that nobody knows. */
export function unknownLabels(module: ModuleView): UnknownLabel[] {
  const known = module.manifest.kind === 'ecosystem' ? ofEcosystem(module) : ofModule(module);
  return documentDiagrams(module).flatMap(({ file, labels, placeOf }) =>
    labels.flatMap((label) =>
      namesIn(label).flatMap(({ name, offset }) => {
        const what = label.kind === 'edge' ? 'event' : 'module';
        const all = what === 'event' ? known.events : known.modules;
        if (all.includes(name) || !known.isClaimed(what, name)) return [];
        return [{ file, place: placeOf(offset), what, name, nearest: nearestName(name, all) }];
      }),
    ),
  );
}

const MODULE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The parts of a label that are names as a whole; sentences are left alone. */
function namesIn({ kind, text, offset }: DiagramLabel): { name: string; offset: number }[] {
  const looksRight = kind === 'edge' ? EVENT : MODULE;
  return [...text.matchAll(/(?<=^|<br\s*\/?>|,\s)(?:(?!<br\s*\/?>|,\s).)+/gi)].flatMap(
    ({ 0: part, index }) => {
      const name = part.trim();
      return looksRight.test(name) ? [{ name, offset: offset + index + part.indexOf(name) }] : [];
    },
  );
}

/** An ecosystem knows its modules and their events: what looks like another one is none of it. */
function ofEcosystem({ manifest, workspace }: ModuleView): Known {
  const modules = manifest.kind === 'ecosystem' ? [manifest.name, ...manifest.modules] : [];
  const { events } = workspace;
  return {
    events,
    modules,
    isClaimed: (what, name) =>
      what === 'event'
        ? events.length > 0
        : name.includes('-') || modules.some((one) => isSlip(name, one)),
  };
}

/** A module knows only its own events; boxes may show neighbours that it knows nothing of. */
function ofModule({ manifest }: ModuleView): Known {
  const events = [...manifest.events.publishes, ...manifest.events.subscribes];
  const prefixes = ownPrefixes(manifest);
  return {
    events,
    modules: [manifest.name],
    isClaimed: (what, name) =>
      what === 'event'
        ? prefixes.has(prefixOf(name)) || nearestName(name, events) !== undefined
        : isSlip(name, manifest.name),
  };
}
