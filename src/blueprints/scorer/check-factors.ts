import type { DataPath, DataProblem } from '../../core/options/problem';
import { LONGEST_LIST } from './factor';
import type { FactorOptions } from './options';
import { OWN_PARAMETERS } from './operations';
import { camelCase } from '../shared/words';

/** Every object has these already, so that none can tell whether a reading of that name was given. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

export function checkFactors(factors: readonly FactorOptions[]): DataProblem[] {
  return factors.flatMap((factor, index) => {
    const path = ['factors', index] as const;
    return [
      ...checkName(factor, path, factors.slice(0, index)),
      ...checkBounds(factor, path),
      ...checkReading(factor, path),
    ];
  });
}

function checkName(
  { name }: FactorOptions,
  path: DataPath,
  earlier: readonly FactorOptions[],
): DataProblem[] {
  const key = camelCase(name);
  const own: readonly string[] = OWN_PARAMETERS;
  const other = earlier.find((factor) => camelCase(factor.name) === key);
  if (other !== undefined) {
    const found = other.name === name ? `is "${name}" again` : `is "${name}", as is ${other.name}`;
    return [{ path: [...path, 'name'], found, expected: 'a name of its own' }];
  }
  if (!own.includes(key) && !INHERITED.has(key)) return [];
  const found = `is "${name}", which means something else`;
  return [{ path: [...path, 'name'], found, expected: `another name, such as "${name}Value"` }];
}

function checkBounds(factor: FactorOptions, path: DataPath): DataProblem[] {
  const { min, max } = factor;
  if (!(max > min)) {
    return [{ path: [...path, 'max'], found: `is ${max}`, expected: `more than min, ${min}` }];
  }
  const values: readonly (readonly [DataPath, number | undefined])[] = [
    [[...path, 'default'], factor.default],
    [[...path, 'otherwise'], factor.otherwise],
    ...(factor.cues ?? []).map(
      ({ value }, index) => [[...path, 'cues', index, 'value'], value] as const,
    ),
  ];
  return values.flatMap(([place, value]) => {
    if (value === undefined || (value >= min && value <= max)) return [];
    return [{ path: place, found: `is ${value}`, expected: `from ${min} to ${max}` }];
  });
}

function checkReading(factor: FactorOptions, path: DataPath): DataProblem[] {
  const { reads, cues, min, max, each = 1 } = factor;
  const needed: DataProblem[] =
    reads === 'text' && cues === undefined
      ? [
          {
            path: [...path, 'cues'],
            found: 'is missing',
            expected: 'a list of cues, because it reads a text',
          },
        ]
      : [];
  const long = Math.ceil((max - min) / each) > LONGEST_LIST;
  const tooLong: DataProblem[] =
    reads === 'list' && long
      ? [
          {
            path: [...path, 'each'],
            found: factor.each === undefined ? 'is missing' : `is ${each}`,
            expected: `${(max - min) / LONGEST_LIST} or more, so that ${LONGEST_LIST} items reach the max`,
          },
        ]
      : [];
  return [...needed, ...tooLong, ...misplaced(factor, path), ...checkCues(factor, path)];
}

const BELONGS = { cues: 'text', otherwise: 'text', each: 'list' } as const;

function misplaced(factor: FactorOptions, path: DataPath): DataProblem[] {
  return (['cues', 'otherwise', 'each'] as const)
    .filter((key) => factor[key] !== undefined && BELONGS[key] !== factor.reads)
    .map((key) => ({
      path: [...path, key],
      found: 'is there',
      expected: `it only beside "reads": "${BELONGS[key]}"`,
    }));
}

function checkCues({ cues = [] }: FactorOptions, path: DataPath): DataProblem[] {
  const seen = new Set<string>();
  return cues.flatMap(({ words }, cue) =>
    words.flatMap((word, index) => {
      const place = [...path, 'cues', cue, 'words', index];
      if (word !== word.toLowerCase()) {
        return [{ path: place, found: `is "${word}"`, expected: `"${word.toLowerCase()}"` }];
      }
      if (!seen.has(word)) {
        seen.add(word);
        return [];
      }
      return [{ path: place, found: `is "${word}" again`, expected: 'each word in one cue' }];
    }),
  );
}
