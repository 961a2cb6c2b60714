/** Files of the blueprint that a module could be called like: `src/<part>.ts` and `tests/<part>.test.ts`. */
export const PARTS: readonly string[] = [
  'commands',
  'conditions',
  'configuration',
  'contracts',
  'deadlines',
  'dependencies',
  'errors',
  'events',
  'fields',
  'lifecycle',
  'machine',
  'memory-repository',
  'publishing',
  'queries',
  'questions',
  'reactions',
  'record',
  'repository',
  'timekeeper',
  'transitions',
  'validation',
  'writer',
];

/** Keeps `src/<name>.ts` apart from the other files: a module `errors` has its own errors in `part-errors.ts`. */
export function partPrefix(name: string): string {
  return PARTS.includes(name) ? 'part-' : '';
}
