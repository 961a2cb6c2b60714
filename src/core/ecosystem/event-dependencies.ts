import { eventIndex } from '../contracts/event-links';
import type { ModuleEvents } from './integration-map';

/** One project needs another one, by the names of the two. */
export interface Dependency {
  readonly source: string;
  readonly target: string;
}

/** Names of the projects that each project needs, whoever says so. */
export type Dependencies = ReadonlyMap<string, Iterable<string>>;

/** Each subscriber with each publisher of its events but itself: every pair once, by subscriber and publisher. */
export function eventDependencies(modules: readonly ModuleEvents[]): Dependency[] {
  const { publishers } = eventIndex(modules);
  return [...modules].sort(byName).flatMap(({ name: source, subscribes }) => {
    const targets = subscribes.flatMap((event) => publishers.get(event) ?? []).sort(byName);
    const names = new Set(targets.map(({ name }) => name));
    names.delete(source);
    return [...names].map((target) => ({ source, target }));
  });
}

/**
 * Those of `wanted` that are not among `known` and close no circle, neither with `known` nor with each other. Of a
 * circle the first ones stay: the same ones whenever the order of `wanted` is the same.
 */
export function withoutCircles(wanted: readonly Dependency[], known: Dependencies): Dependency[] {
  const all = new Map([...known].map(([name, targets]) => [name, new Set(targets)]));
  return wanted.filter(({ source, target }) => {
    const targets = all.get(source) ?? new Set();
    if (targets.has(target) || reaches(target, source, all)) return false;
    all.set(source, targets.add(target));
    return true;
  });
}

function reaches(from: string, to: string, dependencies: Dependencies): boolean {
  const seen = new Set([from]);
  for (const name of seen) {
    if (name === to) return true;
    for (const target of dependencies.get(name) ?? []) seen.add(target);
  }
  return false;
}

/** By code unit, so that no machine's language changes the graph. */
function byName(a: ModuleEvents, b: ModuleEvents): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
