import { nearestName } from '../naming/nearest';
import type { DataPath, DataProblem } from './problem';

/**
 * The problem of a name that none of the right ones is.
 *
 * @param found What is there, in words, such as `is "craete"` or `is unknown`.
 * @param wrong The name itself, which the nearest right one is looked for by.
 */
export function notOneOf(
  path: DataPath,
  found: string,
  wrong: string,
  right: readonly string[],
): DataProblem {
  const nearest = nearestName(wrong, right);
  return {
    path,
    found,
    expected: `one of: ${right.join(', ')}`,
    ...(nearest === undefined ? {} : { nearest }),
  };
}
