/** Files of the blueprint that a module could be called like: `src/<part>.ts` and `tests/<part>.test.ts`. */
export const PARTS: readonly string[] = [
  'ageing',
  'configuration',
  'contracts',
  'cues',
  'dependencies',
  'errors',
  'evaluation',
  'events',
  'factors',
  'knowledge',
  'levels',
  'lists',
  'memory-store',
  'publishing',
  'ranking',
  'reactions',
  'score',
  'scoring',
  'store',
  'validation',
  'weights',
];

/** Keeps `src/<name>.ts` apart from the other files: a module `levels` has its own levels in `part-levels.ts`. */
export function partPrefix(name: string): string {
  return PARTS.includes(name) ? 'part-' : '';
}
