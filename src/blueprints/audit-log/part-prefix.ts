/** Files of the blueprint that a module could be called like: `src/<part>.ts` and `tests/<part>.test.ts`. */
export const PARTS: readonly string[] = [
  'announcer',
  'canonical-json',
  'chain',
  'configuration',
  'contracts',
  'cursor',
  'dependencies',
  'entry',
  'errors',
  'events',
  'idempotency',
  'json-data',
  'listing',
  'memory-store',
  'publishing',
  'queries',
  'reactions',
  'record',
  'recorder',
  'redaction',
  'retention',
  'segments',
  'store',
  'turns',
  'validation',
  'verification',
  'verifier',
  'writers',
];

/** Keeps `src/<name>.ts` apart from the other files: a module `chain` has its own chain in `part-chain.ts`. */
export function partPrefix(name: string): string {
  return PARTS.includes(name) ? 'part-' : '';
}
