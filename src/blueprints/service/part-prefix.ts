/** Files of the blueprint that a module could be called like: `src/<part>.ts` and `tests/<part>.test.ts`. */
export const PARTS: readonly string[] = [
  'commands',
  'configuration',
  'contracts',
  'cursor',
  'dependencies',
  'errors',
  'events',
  'idempotency',
  'lifecycle',
  'listing',
  'memory-repository',
  'publishing',
  'queries',
  'reactions',
  'record',
  'repository',
  'validation',
];

/** Keeps `src/<name>.ts` apart from the other files: a module `errors` has its own errors in `part-errors.ts`. */
export function partPrefix(name: string): string {
  return PARTS.includes(name) ? 'part-' : '';
}
