import { expect, it } from 'vitest';
import { describeProblem } from './problem';
import { validateData } from './validate-data';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['subject'],
  properties: {
    subject: { type: 'string', minLength: 1 },
    scale: { type: 'number', default: 100, exclusiveMinimum: 0 },
    factors: {
      type: 'array',
      maxItems: 2,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: { type: 'string', pattern: '^[a-z-]+$' },
          weight: { type: 'number', minimum: 0, maximum: 1, default: 1 },
          better: { enum: ['higher', 'lower'], default: 'higher' },
        },
      },
    },
  },
};

function problems(value: unknown): string[] {
  return validateData(SCHEMA, value).problems.map(describeProblem);
}

it('fills in defaults and leaves the original alone', () => {
  const given = { subject: 'intent', factors: [{ name: 'age' }] };
  const { value, problems: none } = validateData(SCHEMA, given);
  expect(none).toEqual([]);
  expect(value).toEqual({
    subject: 'intent',
    scale: 100,
    factors: [{ name: 'age', weight: 1, better: 'higher' }],
  });
  expect(given).toEqual({ subject: 'intent', factors: [{ name: 'age' }] });
});

it.each([
  [{}, '`subject` is missing; expected a text.'],
  [{ subject: '' }, '`subject` is ""; expected at least 1 character(s).'],
  [{ subject: 7 }, '`subject` is 7; expected a text.'],
  [{ subject: 'a', scale: 0 }, '`scale` is 0; expected more than 0.'],
  [
    { subject: 'a', factors: [{ name: 'x', weigth: 1 }] },
    '`factors[0].weigth` is unknown; expected one of: name, weight, better. Did you mean `weight`?',
  ],
  [
    { subject: 'a', factors: [{ name: 'x', better: 'highest' }] },
    '`factors[0].better` is "highest"; expected one of: higher, lower. Did you mean `higher`?',
  ],
  [
    { subject: 'a', factors: [{ name: 'x', better: 'sideways' }] },
    '`factors[0].better` is "sideways"; expected one of: higher, lower.',
  ],
  [
    { subject: 'a', factors: [{ name: 'x', weight: 2 }] },
    '`factors[0].weight` is 2; expected 1 or less.',
  ],
  [
    { subject: 'a', factors: [{ name: 'X1' }] },
    '`factors[0].name` is "X1"; expected a match of `^[a-z-]+$`.',
  ],
  [{ subject: 'a', factors: [1, 2, 3] }, '`factors` is [1,2,3]; expected at most 2 of them.'],
  ['text', 'The whole is "text"; expected an object.'],
])('says what is wrong with %j', (value, message) => {
  expect(problems(value)).toContain(message);
});

it('reports every problem, not only the first', () => {
  expect(problems({ subjct: 'a', scale: 'x', factors: [{}] })).toHaveLength(4);
});

it('refuses a schema that is none', () => {
  expect(() => validateData({ type: 'objekt' }, {})).toThrow(/objekt|type/);
});
