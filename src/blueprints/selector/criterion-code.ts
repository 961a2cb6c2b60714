import { commentText } from '../shared/words';
import { attributeIn, type Criterion, type Model, wordsOf } from './model';
import type { Points } from './options';

/** A criterion, with the code and the words that templates make of it. */
export interface CriterionVariables extends Criterion {
  /** `50 %` */
  readonly portion: string;
  /** What the function is given of a pairing: `request, profile`. */
  readonly takes: string;
  /** The expression that rates. */
  readonly code: string;
  /** The description as it can stand in a comment; empty when there is none. */
  readonly comment: string;
  /** How it counts, in a cell of a table. */
  readonly cell: string;
}

/** Functions that rate, each in a file of its own, by the feature that has it. */
export const RATING_FUNCTIONS = {
  scale: 'scaled',
  table: 'tabled',
  matrix: 'matched',
  share: 'shared',
  times: 'times',
} as const;

export type RatingFeature = keyof typeof RATING_FUNCTIONS;

export function criterionVariables(model: Model): CriterionVariables[] {
  const whole = model.criteria.reduce((total, { weight }) => total + weight, 0);
  return model.criteria.map((criterion) => {
    const code = codeOf(criterion, model);
    const meaning = meaningOf(criterion);
    return {
      ...criterion,
      portion: `${Number(((100 * criterion.weight) / whole).toFixed(1))} %`,
      takes: takenBy(code),
      code,
      comment: commentText(criterion.description ?? ''),
      cell: `${criterion.description === undefined ? '' : `${criterion.description}: `}${meaning}`.replaceAll(
        '|',
        '\\|',
      ),
    };
  });
}

/** Which of these functions a module has. */
export function ratingFeatures({ criteria }: Model): RatingFeature[] {
  const used: Readonly<Record<RatingFeature, boolean>> = {
    scale: criteria.some(({ scale }) => scale !== undefined),
    table: criteria.some((one) => one.points !== undefined || one.availability !== undefined),
    matrix: criteria.some(({ matrix }) => matrix !== undefined),
    share: criteria.some(({ share }) => share !== undefined),
    times: criteria.some(({ times }) => times !== undefined),
  };
  return (Object.keys(RATING_FUNCTIONS) as RatingFeature[]).filter((feature) => used[feature]);
}

/** Parts of a pairing that code reads, as a pattern names them. */
export function takenBy(code: string): string {
  return ['request', 'profile', 'availability']
    .filter((part) => new RegExp(`\\b${part}(?:\\.|,)`).test(withoutTexts(code)))
    .join(', ');
}

function withoutTexts(code: string): string {
  return code.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}

function codeOf(criterion: Criterion, model: Model): string {
  const plain = plainCode(criterion, model);
  const { times } = criterion;
  if (times === undefined) return plain;
  const value = valueCode('request', times.field, model);
  return `times(${plain}, ${quoted(times.field)}, ${value}, ${pointsCode(times.by)})`;
}

function plainCode(
  { scale, points, matrix, share, availability }: Criterion,
  model: Model,
): string {
  if (scale !== undefined) {
    const { property, worst, best } = scale;
    return `scaled(${quoted(property)}, profile.${property}, { worst: ${worst}, best: ${best} })`;
  }
  if (points !== undefined) {
    const { property, by } = points;
    return `tabled(${quoted(property)}, ${valueCode('profile', property, model)}, ${pointsCode(by)})`;
  }
  if (matrix !== undefined) {
    const { field, property, by } = matrix;
    const asked = `{ words: ${quoted(field)}, value: ${valueCode('request', field, model)} }`;
    const has = `{ words: ${quoted(property)}, value: ${valueCode('profile', property, model)} }`;
    return `matched(${asked}, ${has}, ${JSON.stringify(by)})`;
  }
  if (share !== undefined) {
    const { field, property } = share;
    return `shared(${quoted(field)}, request.${field}, ${quoted(property)}, profile.${property})`;
  }
  const { available = 0, limited = 0 } = availability ?? {};
  const stand = { available, limited, unavailable: 0 };
  return `tabled("availability", availability, ${JSON.stringify(stand)})`;
}

function pointsCode(points: Points): string {
  return JSON.stringify(points);
}

/** Code of a value as tables name it: flags are yes or no. */
export function valueCode(side: 'request' | 'profile', key: string, model: Model): string {
  const attributes = side === 'request' ? model.fields : model.properties;
  const code = `${side}.${key}`;
  return attributeIn(attributes, key).type === 'flag' ? `yesNo(${code})` : code;
}

export function quoted(key: string): string {
  return JSON.stringify(wordsOf(key));
}

function meaningOf(criterion: Criterion): string {
  const { times } = criterion;
  if (times === undefined) return plainMeaning(criterion);
  return `${plainMeaning(criterion)}; times ${rowsText(times.by)} by ${wordsOf(times.field)}`;
}

function plainMeaning({ scale, points, matrix, share, availability }: Criterion): string {
  if (scale !== undefined) {
    return `${wordsOf(scale.property)} from ${scale.worst} (worst) to ${scale.best} (best)`;
  }
  if (points !== undefined) return `${rowsText(points.by)} by ${wordsOf(points.property)}`;
  if (matrix !== undefined) {
    const rows = Object.entries(matrix.by).map(([value, row]) => `${value} (${rowsText(row)})`);
    return `${rows.join(', ')} by ${wordsOf(matrix.field)} and ${wordsOf(matrix.property)}`;
  }
  if (share !== undefined) {
    return `how many ${wordsOf(share.field)} are among ${wordsOf(share.property)}`;
  }
  const { available = 0, limited = 0 } = availability ?? {};
  return `${rowsText({ available, limited })} by availability`;
}

function rowsText(points: Points): string {
  return Object.entries(points)
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}
