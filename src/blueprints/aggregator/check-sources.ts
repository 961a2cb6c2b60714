import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import type { AggregatorOptions, SourceOptions } from './options';

/** How many rows all tables may have together, so that their file stays readable. */
const MOST_ROWS = 300;

export function checkSources(options: AggregatorOptions): DataProblem[] {
  const { sources, values } = options;
  const names = values.map(({ name }) => name);
  return [
    ...sources.flatMap((source, index) => {
      const path = ['sources', index] as const;
      return [
        ...repeated(source, path, sources.slice(0, index)),
        ...checkTable(source, path, names),
        ...misplaced(source, path, options),
      ];
    }),
    ...tooMany(sources),
  ];
}

function repeated(
  { name }: SourceOptions,
  path: DataPath,
  earlier: readonly SourceOptions[],
): DataProblem[] {
  if (earlier.every((other) => other.name !== name)) return [];
  return [{ path: [...path, 'name'], found: `is "${name}" again`, expected: 'a name of its own' }];
}

function checkTable(
  { values = {}, otherwise }: SourceOptions,
  path: DataPath,
  names: readonly string[],
): DataProblem[] {
  const rows: readonly (readonly [DataPath, string])[] = [
    ...Object.entries(values).map(
      ([raw, value]) => [[...path, 'values', raw], value] as readonly [DataPath, string],
    ),
    ...(otherwise === undefined ? [] : [[[...path, 'otherwise'], otherwise] as const]),
  ];
  const unknown = rows
    .filter(([, value]) => !names.includes(value))
    .map(([place, value]) => notOneOf(place, `is "${value}"`, value, names));
  return [...unknown, ...Object.keys(values).flatMap((raw) => notPlain(raw, path))];
}

/** What a source says is compared without capitals and without space around it. */
function notPlain(raw: string, path: DataPath): DataProblem[] {
  const plain = raw.trim().toLowerCase();
  if (raw === plain) return [];
  const found = `is written "${raw}"`;
  return [{ path: [...path, 'values', raw], found, expected: `"${plain}"` }];
}

function misplaced(
  source: SourceOptions,
  path: DataPath,
  { merge, polling }: AggregatorOptions,
): DataProblem[] {
  const weights = (['weight', 'reliability'] as const).filter(
    (key) => merge === 'rank' && source[key] !== undefined,
  );
  return [
    ...weights.map((key) => ({
      path: [...path, key],
      found: 'is there',
      expected: 'it only beside "merge": "weighted"',
    })),
    ...(source.every !== undefined && polling === undefined
      ? [{ path: [...path, 'every'], found: 'is there', expected: 'it only beside "polling"' }]
      : []),
  ];
}

function tooMany(sources: readonly SourceOptions[]): DataProblem[] {
  const rows = sources.flatMap(({ values = {} }) => Object.keys(values)).length;
  if (rows <= MOST_ROWS) return [];
  const expected = `at most ${MOST_ROWS}`;
  return [{ path: ['sources'], found: `has ${rows} rows in all tables`, expected }];
}
