/** Files and exports of every ecosystem's project, and what its sources import: one of that name would be two things. */
const PROJECT: ReadonlySet<string> = new Set([
  'demo-check',
  'event-names',
  'event-order',
  'expected-event',
  'flow',
  'flows',
  'item-of',
  'manual-clock',
  'memory-logger',
  'outside-events',
  'play-flow',
  'play-options',
  'played',
  'sequential-ids',
  'stage',
  'value-at',
]);

/** What stands beside the modules where they are wired. */
const WIRING: ReadonlySet<string> = new Set(['disconnect', 'endings', 'run', 'signal']);

/** Whether something else in an ecosystem's project is called so. */
export function isTakenByProject(name: string): boolean {
  return PROJECT.has(name);
}

/** Whether something else is called so where an ecosystem's modules are wired. */
export function isTakenByWiring(name: string): boolean {
  return WIRING.has(name);
}
