import { distance } from 'fastest-levenshtein';
import type { ModuleEvents } from '../ecosystem/integration-map';
import { nearestName } from '../naming/nearest';
import { familyOf } from './contract';

/** What the manifests of the workspace say of the events of one module. */
export interface EventLinks {
  /** Its events that other modules publish too. */
  readonly contested: readonly { readonly event: string; readonly by: readonly string[] }[];
  /** Events that it waits for and that nobody publishes, though it looks as if a module of the workspace should. */
  readonly unpublished: readonly UnpublishedEvent[];
  /** Events that it waits for and that come from outside the workspace. */
  readonly outside: readonly string[];
  /** Its events that no module of the workspace waits for. */
  readonly unheard: readonly string[];
}

export interface UnpublishedEvent {
  readonly event: string;
  /** An event that somebody does publish and that may be meant. */
  readonly nearest?: string;
  /** The module that publishes events of that kind. */
  readonly publisher?: string;
}

/** All modules of a workspace by what is asked of them: every Nx command asks it for each module. */
export interface EventIndex {
  readonly modules: ReadonlyMap<string, ModuleEvents>;
  readonly publishers: ReadonlyMap<string, readonly ModuleEvents[]>;
  readonly awaited: ReadonlySet<string>;
}

export function eventIndex(all: readonly ModuleEvents[]): EventIndex {
  const modules = new Map<string, ModuleEvents>();
  const publishers = new Map<string, ModuleEvents[]>();
  for (const module of all) {
    if (!modules.has(module.name)) modules.set(module.name, module);
    for (const event of module.publishes) {
      const known = publishers.get(event);
      if (known === undefined) publishers.set(event, [module]);
      else known.push(module);
    }
  }
  return { modules, publishers, awaited: new Set(all.flatMap(({ subscribes }) => subscribes)) };
}

/** @param index Of all modules of the workspace, the one itself among them. */
export function eventLinks(own: ModuleEvents, index: EventIndex): EventLinks {
  const missing = own.subscribes.filter((event) => !index.publishers.has(event));
  const unpublished = missing.flatMap((event) => unpublishedOf(event, index) ?? []);
  return {
    contested: own.publishes.flatMap((event) => {
      const others = index.publishers.get(event)?.filter((module) => module !== own) ?? [];
      return others.length > 0 ? [{ event, by: others.map(({ name }) => name) }] : [];
    }),
    unpublished,
    outside: missing.filter((event) => unpublished.every((one) => one.event !== event)),
    unheard: own.publishes.filter((event) => !index.awaited.has(event)),
  };
}

/**
 * Events from outside are told by nobody, so that only those count which carry a module's name, another version of an
 * event that is published, or a name that is one of those but for a slip of the pen.
 */
function unpublishedOf(
  event: string,
  { modules, publishers }: EventIndex,
): UnpublishedEvent | undefined {
  const published = [...publishers.keys()];
  const publisher = modules.get(event.split('.')[0] ?? '');
  const nearest =
    published.find((one) => familyOf(one) === familyOf(event)) ??
    published.find((one) => distance(one, event) <= 1) ??
    nearestName(event, publisher?.publishes ?? []);
  if (publisher === undefined && nearest === undefined) return undefined;
  return {
    event,
    ...(nearest === undefined ? {} : { nearest }),
    ...(publisher === undefined ? {} : { publisher: publisher.name }),
  };
}
