import type { DataPath, DataProblem } from '../../core/options/problem';
import { isValueOf, metValue, unmetValue } from './conditions';
import type { ConditionOptions, ValueOptions, WorkflowOptions } from './options';
import { repeatedNames, unknownName } from './problems';
import { asList, boundsOf, type Field, isBounded, type Workflow } from './workflow';

/** What an object has before anything is put into it. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Names and bounds of fields and questions. */
export function checkFields({
  fields,
  questions,
  transitions,
}: Pick<WorkflowOptions, 'fields' | 'questions' | 'transitions'>): DataProblem[] {
  const values = [...placed('fields', fields), ...placed('questions', questions)];
  const names = values.map(({ value, path }) => ({ name: value.name, path: [...path, 'name'] }));
  const known = transitions.map(({ name }) => name);
  return [
    ...repeatedNames(names, 'a name that no other field or question has'),
    ...names
      .filter(({ name }) => INHERITED.has(name) || name === 'id')
      .map(({ name, path }) => ({
        path,
        found: `is "${name}"`,
        expected: 'a name that JavaScript has no use for',
      })),
    ...values.flatMap(({ value, path }) => [
      ...checkChoices(value, path),
      ...checkBounds(value, path),
    ]),
    ...questions.flatMap(({ before }, index) =>
      asList(before).flatMap((name) => unknownName(['questions', index, 'before'], name, known)),
    ),
  ];
}

/** Conditions of transitions and deadlines: each must be able to hold and to fail, together with the others. */
export function checkConditions(
  { transitions, deadlines }: WorkflowOptions,
  { fields, transitions: complete }: Workflow,
): DataProblem[] {
  return [
    ...transitions.flatMap(({ needs }, index) => {
      const path = ['transitions', index, 'needs'] as const;
      const all = complete[index]?.needs ?? [];
      return [...checkEach(needs, path, fields), ...checkTogether(all, path, fields)];
    }),
    ...deadlines.flatMap(({ when }, index) => {
      const path = ['deadlines', index, 'when'] as const;
      return [...checkEach(when, path, fields), ...checkTogether(when, path, fields)];
    }),
  ];
}

interface Placed {
  readonly value: ValueOptions;
  readonly path: DataPath;
}

function placed(list: string, values: readonly ValueOptions[]): Placed[] {
  return values.map((value, index) => ({ value, path: [list, index] }));
}

function checkChoices({ type, choices }: ValueOptions, path: DataPath): DataProblem[] {
  if (type === 'choice' && choices === undefined) {
    return [
      { path: [...path, 'choices'], found: 'is missing', expected: 'a list of two or more names' },
    ];
  }
  if (type === 'choice' || choices === undefined) return [];
  return [
    {
      path: [...path, 'choices'],
      found: `is there for a ${type}`,
      expected: 'it for a choice only',
    },
  ];
}

function checkBounds(value: ValueOptions, path: DataPath): DataProblem[] {
  const { type } = value;
  const given = (['min', 'max'] as const).filter((bound) => value[bound] !== undefined);
  if (!isBounded(type)) {
    return given.map((bound) => ({
      path: [...path, bound],
      found: `is there for a ${type}`,
      expected: 'it for a text, a list or a number only',
    }));
  }
  const { min, max } = boundsOf(value);
  const whole = type === 'number' ? [] : given.filter((bound) => !Number.isInteger(value[bound]));
  const least = type === 'text' ? 1 : 0;
  return [
    ...whole.map((bound) => ({
      path: [...path, bound],
      found: `is ${value[bound]}`,
      expected: 'an integer',
    })),
    ...(min >= max
      ? [{ path: [...path, 'max'], found: `is ${max}`, expected: `more than ${min}` }]
      : []),
    ...((type === 'text' || type === 'list') && (min < least || max > 100_000)
      ? [{ path, found: `goes from ${min} to ${max}`, expected: `from ${least} to 100000 at most` }]
      : []),
  ];
}

function checkEach(
  conditions: readonly ConditionOptions[],
  path: DataPath,
  fields: readonly Field[],
): DataProblem[] {
  return conditions.flatMap((condition, index) => {
    const place = [...path, index];
    const field = fields.find(({ name }) => name === condition.field);
    if (field === undefined) {
      const names = fields.map(({ name }) => name);
      return unknownName([...place, 'field'], condition.field, names);
    }
    return [...checkWanted(condition, place, field), ...checkUseful(condition, place, field)];
  });
}

/** What a condition compares with must be a value that the field may have. */
function checkWanted(condition: ConditionOptions, path: DataPath, field: Field): DataProblem[] {
  const { equals, oneOf = [], atLeast, atMost } = condition;
  const isNumber = field.type === 'number' || field.type === 'integer';
  if ((atLeast !== undefined || atMost !== undefined) && !isNumber) {
    return [{ path, found: `compares "${field.name}", a ${field.type}`, expected: 'a number' }];
  }
  return [equals, ...oneOf, atLeast, atMost]
    .filter((value) => value !== undefined)
    .filter((value) => !isValueOf(field, value))
    .map((value) => ({
      path,
      found: `asks for ${JSON.stringify(value)}`,
      expected: `a value that "${field.name}" may have`,
    }));
}

/** A condition that always holds says nothing. */
function checkUseful(condition: ConditionOptions, path: DataPath, field: Field): DataProblem[] {
  if (!field.required || unmetValue(field, condition) !== undefined) return [];
  const found = `always holds, because "${field.name}" is required`;
  return [{ path, found, expected: 'a condition that can fail' }];
}

function checkTogether(
  conditions: readonly ConditionOptions[],
  path: DataPath,
  fields: readonly Field[],
): DataProblem[] {
  return fields
    .filter((field) => {
      const own = conditions.filter((one) => one.field === field.name);
      // What cannot hold alone has been told already.
      const alone = own.every((one) => metValue(field, [one]) !== undefined);
      return own.length > 1 && alone && metValue(field, own) === undefined;
    })
    .map(({ name }) => ({
      path,
      found: `asks for things of "${name}" that cannot all hold`,
      expected: 'conditions that one value meets',
    }));
}
