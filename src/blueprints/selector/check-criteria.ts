import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import { expectAttribute } from './check-values';
import {
  type AttributeOptions,
  CRITERION_KINDS,
  type CriterionOptions,
  type Points,
  type SelectorOptions,
} from './options';

/** How far the sum of the weights may be from 1; thirds can be written as 0.333. */
const TOLERANCE = 0.001;

export function checkCriteria(options: SelectorOptions): DataProblem[] {
  return [
    ...options.criteria.flatMap((criterion, index) =>
      checkOne(criterion, options, ['criteria', index]),
    ),
    ...checkWeights(options),
  ];
}

function checkWeights({ criteria }: SelectorOptions): DataProblem[] {
  const whole = criteria.reduce((total, { weight }) => total + weight, 0);
  // A hair more, because 0.333 + 0.333 + 0.333 is not quite 0.999.
  if (Math.abs(whole - 1) <= TOLERANCE + 1e-9) return [];
  const found = `has weights whose sum is ${Number(whole.toFixed(4))}`;
  return [{ path: ['criteria'], found, expected: 'weights whose sum is 1' }];
}

function checkOne(
  criterion: CriterionOptions,
  options: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  const kinds = CRITERION_KINDS.filter((kind) => criterion[kind] !== undefined);
  const [kind, second] = kinds;
  if (kind === undefined) {
    return [{ path, found: 'says nothing of points', expected: oneKind() }];
  }
  if (second !== undefined) {
    return [{ path: [...path, second], found: `stands beside \`${kind}\``, expected: oneKind() }];
  }
  return [
    ...checkScale(criterion, options, path),
    ...checkPoints(criterion, options, path),
    ...checkMatrix(criterion, options, path),
    ...checkShare(criterion, options, path),
    ...checkTimes(criterion, options, path),
  ];
}

function oneKind(): string {
  return `exactly one of: ${CRITERION_KINDS.join(', ')}`;
}

function checkScale(
  { scale }: CriterionOptions,
  { properties }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  if (scale === undefined) return [];
  const place = [...path, 'scale'];
  const { problems } = expectAttribute(
    scale.property,
    properties,
    ['number'],
    [...place, 'property'],
  );
  const same: DataProblem[] =
    scale.worst === scale.best
      ? [{ path: [...place, 'best'], found: `is ${scale.best}`, expected: 'another than worst' }]
      : [];
  return [...problems, ...same];
}

function checkPoints(
  { points }: CriterionOptions,
  { properties }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  if (points === undefined) return [];
  return checkTable(points, 'property', properties, [...path, 'points']);
}

function checkTimes(
  { times }: CriterionOptions,
  { fields }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  if (times === undefined) return [];
  return checkTable(times, 'field', fields, [...path, 'times']);
}

function checkTable(
  table: {
    readonly property?: string;
    readonly field?: string;
    readonly by: Readonly<Record<string, unknown>>;
  },
  side: 'property' | 'field',
  attributes: readonly AttributeOptions[],
  path: DataPath,
): DataProblem[] {
  const { attribute, problems } = expectAttribute(
    table[side] ?? '',
    attributes,
    ['choice', 'flag'],
    [...path, side],
  );
  if (attribute === undefined) return [...problems];
  return checkRows(table.by, rowsOf(attribute), [...path, 'by']);
}

function checkMatrix(
  { matrix }: CriterionOptions,
  { fields, properties }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  if (matrix === undefined) return [];
  const place = [...path, 'matrix'];
  const rows = checkTable(matrix, 'field', fields, place);
  const { attribute, problems } = expectAttribute(
    matrix.property,
    properties,
    ['choice', 'flag'],
    [...place, 'property'],
  );
  if (attribute === undefined) return [...rows, ...problems];
  const cells = Object.entries(matrix.by).flatMap(([row, points]: [string, Points]) =>
    checkRows(points, rowsOf(attribute), [...place, 'by', row]),
  );
  return [...rows, ...cells];
}

function checkShare(
  { share }: CriterionOptions,
  { fields, properties }: SelectorOptions,
  path: DataPath,
): DataProblem[] {
  if (share === undefined) return [];
  const place = [...path, 'share'];
  return [
    ...expectAttribute(share.field, fields, ['list'], [...place, 'field']).problems,
    ...expectAttribute(share.property, properties, ['list'], [...place, 'property']).problems,
  ];
}

/** Values that a table has to have a row for. */
function rowsOf({ type, values = [] }: AttributeOptions): readonly string[] {
  return type === 'flag' ? ['yes', 'no'] : values;
}

function checkRows(
  given: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
  path: DataPath,
): DataProblem[] {
  const unknown = Object.keys(given).filter((row) => !wanted.includes(row));
  const missing = wanted.filter((row) => !Object.hasOwn(given, row));
  return [
    ...unknown.map((row) => notOneOf([...path, row], 'is unknown', row, wanted)),
    ...missing.map((row) => ({
      path: [...path, row],
      found: 'is missing',
      expected: 'a row for each value',
    })),
  ];
}
