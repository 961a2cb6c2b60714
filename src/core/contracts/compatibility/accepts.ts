import { conjunctionOf, type Conjunction, excludedBy } from './conjunction';
import { isAbove, isBelow, isMultipleOf, lowerOf, upperOf } from './numbers';
import { isUnderstood } from './keywords';
import { isEqual } from './same-meaning';
import { listUnder, type Located, type Part, referenced, under } from './schema';
import { isWhole, kindOf, kindsOf, namedValues, regex } from './view';

/** Whether a value is valid; `undefined` when that cannot be told without more than this looks at. */
export type Answer = boolean | undefined;

const DEEPEST = 12;

/** Whether a plain value is valid. Of objects and lists it is only told when they are named one by one. */
export function accepts(all: Conjunction, value: unknown, depth = 0): Answer {
  if (all.never) return false;
  if (depth > DEEPEST) return undefined;
  const answers = all.parts.map((part) => acceptsPart(part, value, depth));
  const excluded = excludedBy(all).map((one) => negated(acceptsLocated(one, value, depth + 1)));
  return every([...answers, ...excluded]);
}

function acceptsLocated(located: Located, value: unknown, depth: number): Answer {
  return accepts(conjunctionOf(located), value, depth);
}

function acceptsPart(part: Part, value: unknown, depth: number): Answer {
  const kind = kindOf(value);
  if (!kindsOf(part).has(kind)) return false;
  const values = namedValues(part);
  if (values !== undefined && !values.some((one) => isEqual(one, value))) return false;
  return every([
    knows(part),
    scalar(part, value),
    ...['anyOf', 'oneOf'].map((keyword) => union(part, keyword, value, depth)),
    conditional(part, value, depth),
  ]);
}

function knows(part: Part): Answer {
  const { schema } = part;
  if ('$ref' in schema && referenced(part) === undefined) return undefined;
  return Object.keys(schema).every(isUnderstood) ? true : undefined;
}

function scalar({ schema, ...rest }: Part, value: unknown): Answer {
  if (typeof value === 'number') {
    const whole = isWhole({ schema, ...rest });
    const of = schema['multipleOf'];
    const here = { value, exclusive: false };
    return (
      (!whole || Number.isInteger(value)) &&
      !isAbove(lowerOf(schema, false), here) &&
      !isBelow(upperOf(schema, false), here) &&
      (typeof of !== 'number' || isMultipleOf(value, of))
    );
  }
  if (typeof value === 'string') return text(schema, value);
  // Objects and lists that are named one by one: what else is asked of them is not looked at.
  if (typeof value === 'object' && value !== null) return speaksOfMore(schema) ? undefined : true;
  return true;
}

function text(schema: Part['schema'], value: string): Answer {
  const length = Array.from(value).length;
  const { minLength: min, maxLength: max, pattern, format } = schema;
  if (typeof min === 'number' && length < min) return false;
  if (typeof max === 'number' && length > max) return false;
  if (typeof pattern === 'string') {
    const found = regex(pattern)?.test(value);
    if (found !== true) return found;
  }
  return format === undefined ? true : undefined;
}

const OF_VALUES = new Set(['type', 'enum', 'const', 'title', 'description', '$comment']);

function speaksOfMore(schema: Part['schema']): boolean {
  return Object.keys(schema).some((keyword) => !OF_VALUES.has(keyword));
}

function union(part: Part, keyword: string, value: unknown, depth: number): Answer {
  if (!Array.isArray(part.schema[keyword])) return true;
  const answers = listUnder(part, keyword).map((one) => acceptsLocated(one, value, depth + 1));
  const sure = answers.filter((answer) => answer === true).length;
  const open = answers.some((answer) => answer === undefined);
  if (keyword === 'anyOf') return sure > 0 ? true : open ? undefined : false;
  return sure > 1 ? false : open ? undefined : sure === 1;
}

function conditional(part: Part, value: unknown, depth: number): Answer {
  const condition = under(part, 'if');
  if (condition === undefined) return true;
  const met = acceptsLocated(condition, value, depth + 1);
  const [then, otherwise] = ['then', 'else'].map((keyword) => {
    const branch = under(part, keyword);
    return branch === undefined ? true : acceptsLocated(branch, value, depth + 1);
  });
  if (met === undefined) return then === otherwise ? then : undefined;
  return met ? then : otherwise;
}

export function negated(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}

function every(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
