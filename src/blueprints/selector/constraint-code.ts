import { commentText } from '../shared/words';
import { takenBy, quoted, valueCode } from './criterion-code';
import { attributeIn, type Constraint, type Model, wordsOf } from './model';
import type { Comparison, Value } from './options';

/** A constraint, with the code and the words that templates make of it. */
export interface ConstraintVariables extends Constraint {
  readonly takes: string;
  /** The expression of what is missed. */
  readonly code: string;
  /** The description as it can stand in a comment; empty when there is none. */
  readonly comment: string;
  readonly cell: string;
}

/** Functions that compare, each in a file of its own, by the feature that has it. */
export const COMPARISON_FEATURES: Readonly<Record<Comparison, string>> = {
  atLeast: 'at-least',
  atMost: 'at-most',
  equals: 'equal-to',
  oneOf: 'one-of',
  covers: 'covers',
};

export const COMPARISON_FUNCTIONS: Readonly<Record<Comparison, string>> = {
  atLeast: 'atLeast',
  atMost: 'atMost',
  equals: 'equalTo',
  oneOf: 'oneOf',
  covers: 'covers',
};

export function constraintVariables(model: Model): ConstraintVariables[] {
  return model.constraints.map((constraint) => {
    const code = codeOf(constraint, model);
    const meaning = meaningOf(constraint);
    return {
      ...constraint,
      takes: takenBy(`${code},`),
      code,
      comment: commentText(constraint.description ?? ''),
      cell: `${constraint.description === undefined ? '' : `${constraint.description}: `}${meaning}`.replaceAll(
        '|',
        '\\|',
      ),
    };
  });
}

function codeOf(constraint: Constraint, model: Model): string {
  const { property, comparison, when } = constraint;
  const has = valueCode('profile', property, model);
  const call = `${COMPARISON_FUNCTIONS[comparison]}(${quoted(property)}, ${has}, ${wantedCode(constraint, model)})`;
  return when === undefined ? call : `${conditionCode(when, model)} ? ${call} : undefined`;
}

function wantedCode({ comparison, operand }: Constraint, model: Model): string {
  if ('fixed' in operand) return fixedCode(operand.fixed);
  const isSingle =
    comparison === 'covers' && attributeIn(model.fields, operand.field).type !== 'list';
  const code = valueCode('request', operand.field, model);
  return isSingle ? `[${code}]` : code;
}

function fixedCode(value: Value): string {
  return JSON.stringify(typeof value === 'boolean' ? yesNo(value) : value);
}

function conditionCode(
  { field, equals, atLeast, atMost }: NonNullable<Constraint['when']>,
  model: Model,
): string {
  if (typeof equals === 'boolean') return `${equals ? '' : '!'}request.${field}`;
  const code = valueCode('request', field, model);
  if (equals !== undefined) return `${code} === ${JSON.stringify(equals)}`;
  return atLeast === undefined ? `${code} <= ${atMost ?? 0}` : `${code} >= ${atLeast}`;
}

const WORDS: Readonly<Record<Comparison, string>> = {
  atLeast: 'is at least',
  atMost: 'is at most',
  equals: 'is',
  oneOf: 'is one of',
  covers: 'has all of',
};

function meaningOf({ property, comparison, operand, when }: Constraint): string {
  const wanted = 'fixed' in operand ? textOf(operand.fixed) : `the ${wordsOf(operand.field)} asked`;
  const rule = `${wordsOf(property)} ${WORDS[comparison]} ${wanted}`;
  return when === undefined ? rule : `${rule}, when ${whenText(when)}`;
}

function whenText({ field, equals, atLeast, atMost }: NonNullable<Constraint['when']>): string {
  const words = wordsOf(field);
  if (equals !== undefined) return `${words} is ${textOf(equals)}`;
  return atLeast === undefined
    ? `${words} is at most ${atMost ?? 0}`
    : `${words} is at least ${atLeast}`;
}

function textOf(value: Value): string {
  if (typeof value === 'boolean') return yesNo(value);
  return typeof value === 'object' ? value.join(', ') : String(value);
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
