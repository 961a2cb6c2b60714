import { type Attribute, type Constraint, type Model } from './model';
import type { Value, Values } from './options';
import { evaluationOf } from './selection-model';

/** Above this many combinations of values only some are looked at. */
const MOST_REQUESTS = 240;

/** Requests that differ in all that the criteria and constraints look at, the same every time. */
export function sampleRequests(model: Model): Values[] {
  const columns = model.fields.map((field) => ({
    key: field.key,
    values: valuesFor(field, model),
  }));
  const whole = columns.reduce((count, { values }) => count * values.length, 1);
  const count = Math.min(whole, MOST_REQUESTS);
  return Array.from({ length: count }, (_, round) =>
    Object.fromEntries(
      columns.map(({ key, values }, column) => [
        key,
        values[indexAt(round, column, columns, whole)] ?? values[0] ?? '',
      ]),
    ),
  );
}

function indexAt(
  round: number,
  column: number,
  columns: readonly { readonly values: readonly Value[] }[],
  whole: number,
): number {
  const { length } = columns[column]?.values ?? [];
  // With few combinations each of them; else strides that bring every value of every field.
  if (whole > MOST_REQUESTS) return (round * (column + 1) + Math.floor(round / length)) % length;
  const before = columns.slice(0, column).reduce((count, { values }) => count * values.length, 1);
  return Math.floor(round / before) % length;
}

/** Values of a field between which something changes. */
function valuesFor(field: Attribute, model: Model): readonly Value[] {
  switch (field.type) {
    case 'flag':
      return [false, true];
    case 'choice':
      return field.values;
    case 'number':
      return numbersFor(field, model);
    case 'list':
      return listsFor(field, model);
    default:
      return textsFor(field, model);
  }
}

function numbersFor({ key, min = 0, max = Number.MAX_SAFE_INTEGER }: Attribute, model: Model) {
  const against = comparedWith(key, model).flatMap(({ property }) => {
    const has = model.candidates.map(({ profile }) => Number(profile[property]));
    const sorted = has.sort((a, b) => a - b);
    const [least = 0, middle = 0, most = 0] = [0, 0.5, 1].map(
      (part) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0,
    );
    return [middle, least, most, most + 1];
  });
  const edges = model.constraints.flatMap(({ when }) => {
    if (when?.field !== key) return [];
    const edge = when.atLeast ?? when.atMost ?? 0;
    return [edge - 1, edge, edge + 1];
  });
  const inside = [...against, ...edges].filter((value) => value >= min && value <= max);
  return inside.length > 0 ? unique(inside) : [Math.min(max, Math.max(min, 10))];
}

function listsFor({ key }: Attribute, model: Model): readonly (readonly string[])[] {
  const items = offeredFor(key, model).slice(0, 5);
  const first = items.slice(0, 1);
  const lists = [first, items.slice(0, 2), items.slice(0, 3), items.slice(1, 2), []];
  const texts = unique(lists.map((list) => JSON.stringify(list)));
  return texts.map((text) => JSON.parse(text) as string[]);
}

function textsFor({ key, words }: Attribute, model: Model): readonly string[] {
  const when = model.constraints.flatMap((constraint) =>
    constraint.when?.field === key ? [String(constraint.when.equals)] : [],
  );
  return unique([...offeredFor(key, model).slice(0, 6), ...when, `some ${words}`]);
}

/** What candidates have in properties that a field is held against. */
function offeredFor(key: string, model: Model): string[] {
  const shares = model.criteria.flatMap(({ share }) =>
    share?.field === key ? [share.property] : [],
  );
  const compared = comparedWith(key, model).map(({ property }) => property);
  return unique(
    [...shares, ...compared].flatMap((property) =>
      model.candidates.flatMap(({ profile }) => {
        const value = profile[property] ?? '';
        return typeof value === 'object' ? value : [String(value)];
      }),
    ),
  );
}

function comparedWith(key: string, { constraints }: Model): readonly Constraint[] {
  return constraints.filter(({ operand }) => 'field' in operand && operand.field === key);
}

function unique<Item>(values: readonly Item[]): Item[] {
  return [...new Set(values)];
}

/** The request that most candidates are eligible for, and how many. */
export function ampleRequest(
  model: Model,
  requests: readonly Values[],
): { readonly request: Values; readonly eligible: number } {
  return requests
    .map((request) => ({ request, eligible: evaluationOf(model, request).ranking.length }))
    .reduce((best, one) => (one.eligible > best.eligible ? one : best), {
      request: {},
      eligible: 0,
    });
}
