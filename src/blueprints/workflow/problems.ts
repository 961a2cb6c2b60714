import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';

/** A name that none of the right ones is. */
export function unknownName(
  path: DataPath,
  wrong: string,
  right: readonly string[],
): DataProblem[] {
  return right.includes(wrong) ? [] : [notOneOf(path, `is "${wrong}"`, wrong, right)];
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
