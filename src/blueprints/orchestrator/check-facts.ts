import type { DataPath, DataProblem } from '../../core/options/problem';
import { repeatedNames, unknownName } from '../workflow/problems';
import { boundsOf, isBounded } from '../workflow/workflow';
import type { OrchestratorOptions } from './options';
import { keyOf } from './saga';

/** Facts, and which of them tells processes apart. */
export function checkFacts(options: OrchestratorOptions): DataProblem[] {
  const { facts } = options;
  const names = facts.map(({ name }, index) => ({ name, path: ['facts', index, 'name'] }));
  return [
    ...repeatedNames(names, 'a name that no other fact has'),
    ...names
      .filter(({ name }) => ['constructor', 'reason'].includes(name))
      .map(({ name, path }) => ({
        path,
        found: `is "${name}"`,
        expected: 'another word: that one means something else already',
      })),
    ...facts.flatMap((_, index) => checkFact(options, index)),
    ...checkKey(options),
  ];
}

function checkFact({ facts }: OrchestratorOptions, index: number): DataProblem[] {
  const fact = facts[index];
  if (fact === undefined) return [];
  const path = (part: string): DataPath => ['facts', index, part];
  const { type, min, max, choices } = fact;
  const bounds = boundsOf(fact);
  const problems: DataProblem[] = [];
  if ((type === 'choice') !== (choices !== undefined)) {
    const found = choices === undefined ? 'is missing' : `is given for a fact of type ${type}`;
    problems.push({
      path: path('choices'),
      found,
      expected: 'choices for the type choice, and only for it',
    });
  }
  if (!isBounded(type) && (min ?? max) !== undefined) {
    const part = min === undefined ? 'max' : 'min';
    problems.push({
      path: path(part),
      found: `is given for a fact of type ${type}`,
      expected: 'no bounds',
    });
  } else if (bounds.min > bounds.max) {
    problems.push({
      path: path('min'),
      found: `is ${bounds.min}, more than the maximum`,
      expected: `${bounds.max} at most`,
    });
  }
  if (type === 'list' || type === 'text') problems.push(...checkSize(fact, path));
  return problems;
}

function checkSize(
  { min, max, type }: OrchestratorOptions['facts'][number],
  path: (part: string) => DataPath,
): DataProblem[] {
  const least = type === 'text' ? 1 : 0;
  return [
    { part: 'min', value: min },
    { part: 'max', value: max },
  ].flatMap(({ part, value }) => {
    if (value === undefined || (Number.isInteger(value) && value >= least && value <= 10_000))
      return [];
    return [
      { path: path(part), found: `is ${value}`, expected: `a whole number from ${least} to 10000` },
    ];
  });
}

function checkKey(options: OrchestratorOptions): DataProblem[] {
  const texts = options.facts.filter(({ type, required }) => type === 'text' && required);
  const key = keyOf(options);
  if (key === undefined) {
    const expected = 'a fact with "type": "text" and "required": true that tells processes apart';
    return [{ path: ['facts'], found: 'have no required text', expected }];
  }
  const unknown = unknownName(
    ['key'],
    key,
    texts.map(({ name }) => name),
  );
  if (unknown.length > 0) return unknown;
  const fact = texts.find(({ name }) => name === key);
  return fact !== undefined && boundsOf(fact).max < 20
    ? [
        {
          path: ['key'],
          found: `is "${key}", which has ${boundsOf(fact).max} characters at most`,
          expected: 'a text of up to 20 characters or more',
        },
      ]
    : [];
}
