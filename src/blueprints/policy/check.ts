import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import type { BlueprintContext } from '../blueprint';
import { checkReactions } from '../shared/check-reactions';
import { checkRules } from './check-rules';
import { policyOperations } from './operations';
import {
  type AttributeOption,
  asksSomebody,
  eventNames,
  milliseconds,
  PROMPT_SLOTS,
  publishedSlots,
  type PolicyOptions,
} from './options';
import { camelCase } from '../shared/words';
import { policySamples } from './samples';

/** Names of parameters and fields that stand beside attributes, and what every object has. */
const TAKEN = ['scope', 'hour', 'by', 'constructor', 'prototype', 'to-string', 'value-of'];

const LONGEST = milliseconds('36500d');

/** What the schema cannot say of the options of a policy. */
export function checkPolicy(options: PolicyOptions, context: BlueprintContext): DataProblem[] {
  const names = [...nameProblems(options), ...eventProblems(options, context)];
  const problems = [...names, ...grantProblems(options), ...durationProblems(options)];
  const found = problems.length > 0 ? problems : checkRules(options);
  return found.length > 0 ? found : reactionProblems(options, context);
}

function nameProblems(options: PolicyOptions): DataProblem[] {
  const { scopes, attributes, rules, prompts } = options;
  const lists: [readonly string[], (index: number) => DataPath][] = [
    [scopes, (index) => ['scopes', index]],
    [attributes.map(({ name }) => camelCase(name)), (index) => ['attributes', index, 'name']],
    [rules.map(({ name }) => name), (index) => ['rules', index, 'name']],
    [prompts.escalation.map(({ to }) => to), (index) => ['prompts', 'escalation', index, 'to']],
  ];
  return [
    ...takenNames(options),
    ...attributes.flatMap((attribute, index) => valueProblems(attribute, index)),
    ...lists.flatMap(([names, pathOf]) => twice(names, pathOf)),
  ];
}

function takenNames({ subject, attributes }: PolicyOptions): DataProblem[] {
  const taken = [...TAKEN, subject];
  const subjects = TAKEN.includes(subject)
    ? [problem(['subject'], `is "${subject}"`, `a word other than ${TAKEN.join(', ')}`)]
    : [];
  const clashing = attributes.flatMap(({ name }, index) =>
    taken.map(camelCase).includes(camelCase(name))
      ? [
          problem(
            ['attributes', index, 'name'],
            `is "${name}"`,
            `a name other than ${taken.join(', ')}`,
          ),
        ]
      : [],
  );
  return [...subjects, ...clashing];
}

function valueProblems({ type, values = [] }: AttributeOption, index: number): DataProblem[] {
  const path = ['attributes', index, 'values'] as const;
  const misplaced =
    type !== 'text' && values.length > 0
      ? [problem(path, `is given for a ${type}`, 'it for texts only')]
      : [];
  return [...misplaced, ...twice(values, (place) => [...path, place])];
}

function twice(names: readonly string[], pathOf: (index: number) => DataPath): DataProblem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [problem(pathOf(index), `is "${name}" for the second time`, 'each name once')],
  );
}

function eventProblems(options: PolicyOptions, { name }: BlueprintContext): DataProblem[] {
  const published = publishedSlots(options);
  const names = eventNames(name, options);
  const unused = PROMPT_SLOTS.filter(
    (slot) => options.events[slot] !== undefined && !published.includes(slot),
  ).map((slot) =>
    problem(['events', slot], 'is named', 'no name, because no rule and no default asks anybody'),
  );
  const doubles = published.flatMap((slot, index) =>
    published.slice(0, index).some((other) => names[other] === names[slot])
      ? [problem(['events', slot], `is "${names[slot]}" for the second time`, 'each name once')]
      : [],
  );
  return [...unused, ...doubles];
}

function grantProblems(options: PolicyOptions): DataProblem[] {
  const { grants, attributes, defaultEffect } = options;
  const known = attributes.map(({ name }) => name);
  const unknown = grants.per.flatMap((name, index) =>
    known.includes(name) ? [] : [unknownName(['grants', 'per', index], name, known)],
  );
  const useless =
    defaultEffect === 'allow' && !asksSomebody(options)
      ? [
          problem(
            ['defaultEffect'],
            'is "allow", and no rule asks, so that no grant could ever decide',
            '"deny" or "ask", or a rule whose effect is "ask"',
          ),
        ]
      : [];
  return [...unknown, ...twice(grants.per, (index) => ['grants', 'per', index]), ...useless];
}

function durationProblems({ grants, prompts }: PolicyOptions): DataProblem[] {
  const durations: [DataPath, string][] = [
    [['grants', 'lifetime'], grants.lifetime],
    [['prompts', 'refusalLifetime'], prompts.refusalLifetime],
    ...prompts.escalation.map(({ timeout }, index): [DataPath, string] => [
      ['prompts', 'escalation', index, 'timeout'],
      timeout,
    ]),
  ];
  return durations
    .filter(([, text]) => milliseconds(text) > LONGEST)
    .map(([path, text]) => problem(path, `is "${text}"`, 'at most 36500d'));
}

function reactionProblems(options: PolicyOptions, { name }: BlueprintContext): DataProblem[] {
  const operations = policyOperations(name, options, policySamples(options));
  const names = eventNames(name, options);
  const own = publishedSlots(options).map((slot) => names[slot]);
  const problems = checkReactions(options.reactions, operations, own);
  return problems.length > 0 ? problems : fixedValues(options);
}

/** Values that a reaction always gives must be among those that there are. */
function fixedValues({ reactions, scopes, attributes }: PolicyOptions): DataProblem[] {
  const lists = new Map<string, readonly string[]>([
    ['scope', scopes],
    ...attributes.flatMap(({ name, values }) =>
      values === undefined ? [] : [[camelCase(name), values] as const],
    ),
  ]);
  return reactions.flatMap((reaction, index) =>
    Object.entries(reaction.with).flatMap(([name, source]) => {
      const known = lists.get(name);
      if (typeof source === 'string' || typeof source.value !== 'string') return [];
      if (known === undefined || known.includes(source.value)) return [];
      return [unknownName(['reactions', index, 'with', name, 'value'], source.value, known)];
    }),
  );
}

export function problem(path: DataPath, found: string, expected: string): DataProblem {
  return { path, found, expected };
}

export function unknownName(path: DataPath, wrong: string, right: readonly string[]): DataProblem {
  const found = `is "${wrong}"`;
  return right.length === 0
    ? { path, found, expected: 'nothing, because there is none' }
    : notOneOf(path, found, wrong, right);
}
