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

/** @param modules All modules of the workspace, the one itself among them. */
export function eventLinks(own: ModuleEvents, modules: readonly ModuleEvents[]): EventLinks {
  const others = modules.filter((module) => module !== own);
  const published = modules.flatMap(({ publishes }) => publishes);
  const missing = own.subscribes.filter((event) => !published.includes(event));
  const unpublished = missing.flatMap((event) => unpublishedOf(event, modules, published) ?? []);
  return {
    contested: own.publishes.flatMap((event) => {
      const by = others
        .filter(({ publishes }) => publishes.includes(event))
        .map(({ name }) => name);
      return by.length > 0 ? [{ event, by }] : [];
    }),
    unpublished,
    outside: missing.filter((event) => unpublished.every((one) => one.event !== event)),
    unheard: own.publishes.filter((event) =>
      modules.every(({ subscribes }) => !subscribes.includes(event)),
    ),
  };
}

/**
 * Events from outside are told by nobody, so that only those count which carry a module's name, another version of an
 * event that is published, or a name that is one of those but for a slip of the pen.
 */
function unpublishedOf(
  event: string,
  modules: readonly ModuleEvents[],
  published: readonly string[],
): UnpublishedEvent | undefined {
  const publisher = modules.find(({ name }) => name === event.split('.')[0]);
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
