import { distance } from 'fastest-levenshtein';

/**
 * Whether a word is another one with a slip of the finger: two letters the wrong way round, one too many or one too few,
 * inside the word: `craeted` for `created`, but not `shipped` for `skipped`, nor `records` for `record`.
 */
export function isSlip(word: string, right: string): boolean {
  if (Math.min(word.length, right.length) < 5) return false;
  if (word.at(0) !== right.at(0) || word.at(-1) !== right.at(-1)) return false;
  if (Math.abs(word.length - right.length) === 1) return distance(word, right) === 1;
  return distance(word, right) === 2 && letters(word) === letters(right);
}

function letters(word: string): string {
  return Array.from(word).sort().join('');
}
