import { nearestName } from '../../core/naming/nearest';
import type { DataPath, DataProblem } from '../../core/options/problem';

/** A name that none of the right ones is. */
export function unknownName(
  path: DataPath,
  wrong: string,
  right: readonly string[],
): DataProblem[] {
  if (right.includes(wrong)) return [];
  const nearest = nearestName(wrong, right);
  const expected = `one of: ${right.join(', ')}`;
  return [
    { path, found: `is "${wrong}"`, expected, ...(nearest === undefined ? {} : { nearest }) },
  ];
}

/** Names that stand twice, each where it stands again. */
export function repeatedNames(
  names: readonly { readonly name: string; readonly path: DataPath }[],
  expected: string,
): DataProblem[] {
  return names.flatMap(({ name, path }, index) => {
    const isFirst = names.findIndex((other) => other.name === name) === index;
    return isFirst ? [] : [{ path, found: `is "${name}" again`, expected }];
  });
}
