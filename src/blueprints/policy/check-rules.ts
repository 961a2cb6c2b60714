import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import {
  candidatesOf,
  conditionsOf,
  constantsOf,
  type Dimension,
  dimensionsOf,
} from './dimensions';
import { findRequest } from './find-request';
import type { ConditionOption, PolicyOptions, RuleOption, Value } from './options';

/** What may be wrong with rules: conditions that do not fit, and rules that can never decide anything. */
export function checkRules(options: PolicyOptions): DataProblem[] {
  const dimensions = dimensionsOf(options).filter(({ name }) => name !== 'hour');
  const problems = options.rules.flatMap((rule, index) => [
    ...emptiness(rule, index),
    ...hourProblems(rule, index),
    ...Object.entries(rule.when).flatMap(([name, condition]) =>
      conditionProblems(['rules', index, 'when', name], name, condition, dimensions),
    ),
  ]);
  if (problems.length > 0) return problems;
  const uneven = evenness(options, dimensions);
  return uneven.length > 0 ? uneven : unreached(options);
}

function emptiness({ when, hours }: RuleOption, index: number): DataProblem[] {
  if (Object.keys(when).length > 0 || hours !== undefined) return [];
  const expected = 'a condition; what holds for all other requests is `defaultEffect`';
  return [{ path: ['rules', index, 'when'], found: 'is empty', expected }];
}

function hourProblems({ hours }: RuleOption, index: number): DataProblem[] {
  if (hours === undefined) return [];
  const { from, to } = hours;
  if (from !== to && to !== 0 && !(from === 0 && to === 24)) return [];
  const expected =
    to === 0 ? '24 for midnight' : `an hour other than ${from}, and not the whole day`;
  return [{ path: ['rules', index, 'hours', 'to'], found: `is ${to}`, expected }];
}

function conditionProblems(
  path: DataPath,
  name: string,
  condition: ConditionOption,
  dimensions: readonly Dimension[],
): DataProblem[] {
  const dimension = dimensions.find((known) => known.name === name);
  if (dimension === undefined) return [unknownDimension(path, name, dimensions)];
  const forms = Object.keys(condition);
  const isRange = forms.every((form) => form === 'atLeast' || form === 'atMost');
  if (forms.length > 1 && !isRange) {
    const expected = 'one of them, or `atLeast` with `atMost`';
    return [{ path, found: `has ${forms.join(' and ')}`, expected }];
  }
  if (isRange && dimension.type !== 'number') {
    return [
      { path, found: `compares a ${dimension.type}`, expected: '`equals`, `oneOf` or `noneOf`' },
    ];
  }
  return constantsOf(condition).flatMap((value) => wrongValue(path, value, dimension));
}

function unknownDimension(
  path: DataPath,
  name: string,
  dimensions: readonly Dimension[],
): DataProblem {
  const names = dimensions.map((dimension) => dimension.name);
  return notOneOf(path, 'is unknown', name, names);
}

const TYPES = { text: 'string', number: 'number', flag: 'boolean' } as const;

function wrongValue(path: DataPath, value: Value, { type, values }: Dimension): DataProblem[] {
  const found = `has ${JSON.stringify(value)}`;
  if (typeof value !== TYPES[type]) return [{ path, found, expected: `a ${TYPES[type]}` }];
  if (values === undefined) {
    const isLine = typeof value !== 'string' || /^[^\p{Cc}`|]{1,200}$/u.test(value);
    return isLine ? [] : [{ path, found, expected: 'one line of up to 200 characters' }];
  }
  if (values.includes(value)) return [];
  return [notOneOf(path, found, String(value), values.map(String))];
}

/** A condition must be able to hold, and able to fail. */
function evenness(options: PolicyOptions, dimensions: readonly Dimension[]): DataProblem[] {
  return options.rules.flatMap((rule, index) =>
    conditionsOf(rule).flatMap(([name, test]) => {
      const dimension = dimensions.find((known) => known.name === name);
      const outcomes = dimension === undefined ? [] : candidatesOf(dimension, options).map(test);
      if (outcomes.length === 0 || new Set(outcomes).size > 1) return [];
      const [always] = outcomes;
      return [
        {
          path: ['rules', index, 'when', name],
          found: always ? 'always holds' : 'can never hold',
          expected: 'a condition that some requests keep and others do not',
        },
      ];
    }),
  );
}

function unreached(options: PolicyOptions): DataProblem[] {
  const rules = options.rules.flatMap((_, index) =>
    findRequest(options, index) === undefined
      ? [
          {
            path: ['rules', index],
            found: 'never decides, because earlier rules match whatever it matches',
            expected: 'a rule that has something left to decide',
          },
        ]
      : [],
  );
  if (rules.length > 0 || findRequest(options, options.rules.length) !== undefined) return rules;
  return [
    {
      path: ['rules'],
      found: 'leave nothing to `defaultEffect`',
      expected: 'no rule for what is left at the end; `defaultEffect` says what becomes of it',
    },
  ];
}
