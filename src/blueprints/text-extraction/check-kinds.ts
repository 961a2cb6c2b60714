import type { DataPath, DataProblem } from '../../core/options/problem';
import { camelCase } from '../shared/words';
import { kindsOf, withBlanks } from './kind';
import type { KindOptions } from './options';

/** Every object has these already, so that none can tell how many findings of that name there are. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function checkKinds(kinds: readonly KindOptions[]): DataProblem[] {
  if (kinds.every(({ cues }) => cues.length === 0)) {
    const expected = 'a cue in at least one of them, since sentences are read for cues';
    return [{ path: ['kinds'], found: 'have no cues', expected }];
  }
  return kinds.flatMap((kind, index) => {
    const path = ['kinds', index] as const;
    return [
      ...checkName(kind.name, [...path, 'name'], kinds.slice(0, index)),
      ...checkHeadings(index, kinds),
      ...checkCues(kind, path),
      ...checkConfidence(kind, path),
    ];
  });
}

/** Also for names of references. */
export function checkName(
  name: string,
  path: DataPath,
  earlier: readonly { readonly name: string }[],
): DataProblem[] {
  const key = camelCase(name);
  const other = earlier.find((one) => camelCase(one.name) === key);
  if (other !== undefined) {
    const found = other.name === name ? `is "${name}" again` : `is "${name}", as is ${other.name}`;
    return [{ path, found, expected: 'a name of its own' }];
  }
  if (!INHERITED.has(key)) return [];
  const found = `is "${name}", which means something else`;
  return [{ path, found, expected: `another name, such as "${name}Found"` }];
}

/** A heading names one kind. */
function checkHeadings(index: number, options: readonly KindOptions[]): DataProblem[] {
  const kinds = kindsOf(options);
  const earlier = kinds.slice(0, index);
  const own = new Set([kinds[index]?.words]);
  return [options[index]?.name ?? '', ...(options[index]?.headings ?? [])].flatMap(
    (given, place) => {
      const words = place === 0 ? (kinds[index]?.words ?? '') : withBlanks(given.toLowerCase());
      const path: DataPath =
        place === 0 ? ['kinds', index, 'name'] : ['kinds', index, 'headings', place - 1];
      const other = earlier.find(({ headings }) => headings.includes(words));
      if (other !== undefined && other.key !== kinds[index]?.key) {
        const found = `is "${given}", a heading of ${other.key}`;
        return [{ path, found, expected: 'words of its own' }];
      }
      if (place > 0 && own.has(words)) {
        return [
          { path, found: `is "${given}" again`, expected: 'each heading once, beside the name' },
        ];
      }
      own.add(words);
      return [];
    },
  );
}

function checkCues({ cues, negated }: KindOptions, path: DataPath): DataProblem[] {
  const capitals = cues.flatMap((cue, place) =>
    cue === cue.toLowerCase()
      ? []
      : [
          {
            path: [...path, 'cues', place],
            found: `is "${cue}"`,
            expected: `"${cue.toLowerCase()}"`,
          },
        ],
  );
  if (!negated || cues.length > 0) return capitals;
  const expected = 'it only beside cues';
  return [...capitals, { path: [...path, 'negated'], found: 'is there', expected }];
}

function checkConfidence(
  { confidence: { each, most } }: KindOptions,
  path: DataPath,
): DataProblem[] {
  if (each <= most) return [];
  const expected = `at most ${most}, as all of them add`;
  return [{ path: [...path, 'confidence', 'each'], found: `is ${each}`, expected }];
}
