import type { DataPath, DataProblem } from '../../core/options/problem';
import { checkName } from './check-kinds';
import type { ReferenceOptions } from './options';
import { patternFault } from './pattern';

export function checkReferences(references: readonly ReferenceOptions[]): DataProblem[] {
  return references.flatMap((reference, index) => {
    const path = ['references', index] as const;
    const earlier = references.slice(0, index);
    return [
      ...checkName(reference.name, [...path, 'name'], earlier),
      ...checkPattern(reference, path, earlier),
    ];
  });
}

function checkPattern(
  reference: ReferenceOptions,
  path: DataPath,
  earlier: readonly ReferenceOptions[],
): DataProblem[] {
  const { pattern, example } = reference;
  const place = [...path, 'pattern'];
  const fault = patternFault(pattern);
  if (fault !== undefined) return [{ path: place, ...fault }];
  const other = earlier.find((one) => one.pattern === pattern);
  if (other !== undefined) {
    const found = `is "${pattern}", as of ${other.name}`;
    return [{ path: place, found, expected: 'a pattern of its own' }];
  }
  if (found(reference, '') !== undefined) {
    return [
      {
        path: place,
        found: 'matches nothing at all',
        expected: 'a pattern of at least one character',
      },
    ];
  }
  if (found(reference, example) === example) return [];
  const expected = `a text that \`${pattern}\` matches as a whole`;
  return [{ path: [...path, 'example'], found: `is "${example}"`, expected }];
}

/** What the pattern finds first in a text. */
function found({ pattern, ignoreCase }: ReferenceOptions, text: string): string | undefined {
  return new RegExp(pattern, ignoreCase ? 'iu' : 'u').exec(text)?.[0];
}
