/** Files of the blueprint that a module could be called like: `src/<part>.ts` and `tests/<part>.test.ts`. */
export const PARTS: readonly string[] = [
  'configuration',
  'contracts',
  'decision',
  'decisions',
  'dependencies',
  'errors',
  'events',
  'grant',
  'grants',
  'journal',
  'memory-repository',
  'prompt',
  'prompts',
  'publishing',
  'reactions',
  'repository',
  'request',
  'rules',
  'ruling',
  'timeouts',
  'validation',
];

/** Keeps `src/<name>.ts` apart from the other files: a module `rules` has its own rules in `part-rules.ts`. */
export function partPrefix(name: string): string {
  return PARTS.includes(name) ? 'part-' : '';
}
