import { distance } from 'fastest-levenshtein';
import { GATE_NAMES } from '../gate';

/** Gates by their own names: that a workspace renames or switches off a target changes no roadmap. */
export const GATE_TARGETS: readonly string[] = GATE_NAMES.map((gate) => `wsp-${gate}`);

/** The gate that code means: `wsp-magic`, `intent-log:wsp-docs`, `nx run intent-log:wsp-docs`, and one or two slips in a real name. */
export function gateNamed(code: string): string | undefined {
  const word = /^(?:(?:npx )?nx (?:run )?)?(?:[\w@/.-]+:)?([a-z][a-z-]*)$/.exec(code)?.[1];
  if (word === undefined) return undefined;
  return word.startsWith('wsp-') || distance(word, nearestGate(word)) <= 2 ? word : undefined;
}

/** The gate that the author of a wrong name may have meant. */
export function nearestGate(name: string): string {
  return GATE_TARGETS.reduce((best, gate) =>
    distance(gate, name) < distance(best, name) ? gate : best,
  );
}
