import type { Operation, Parameter, ParameterType } from '../shared/reaction';
import { extreme } from './examples';
import { type Factor, readingAt } from './factor';
import type { EventSlot, Reading, ScorerOptions } from './options';
import { outcomeOf } from './score-model';
import type { ScorerNames } from './scorer-names';
import { withArticle } from '../shared/words';

const TYPES: Readonly<Record<Factor['reads'], ParameterType>> = {
  number: 'number',
  text: 'string',
  list: 'readonly string[]',
};

/** Parameters of `score` that are no factors. */
export const OWN_PARAMETERS = ['subject', 'readAt'] as const;

/** The time that clocks of generated tests start at. */
const START = '2026-01-01T00:00:00.000Z';

/** What a scorer can do in answer to an event of another module. */
export function scorerOperations(
  options: ScorerOptions,
  factors: readonly Factor[],
  names: ScorerNames,
  events: Readonly<Record<EventSlot, string>>,
): readonly Operation[] {
  return [scoring(options, factors, names, events), forgetting(factors, names, events)];
}

function scoring(
  options: ScorerOptions,
  factors: readonly Factor[],
  names: ScorerNames,
  events: Readonly<Record<EventSlot, string>>,
): Operation {
  const ageing = factors.filter(({ maxAgeMs }) => maxAgeMs !== undefined);
  return {
    name: 'score',
    does: `scores ${withArticle(names.noun)}`,
    parameters: [
      subjectOf(names),
      ...factors.map((factor) => ({
        name: factor.key,
        type: TYPES[factor.reads],
        required: false,
        sample: readingAt(factor, 0.8),
      })),
      ...(ageing.length === 0
        ? []
        : [{ name: 'readAt', type: 'string' as const, required: false, sample: START }]),
    ],
    code: (given) => scoringCode(given, ageing),
    effect: events.scored,
    expected: (given) => expectedScore(given, factors, options),
  };
}

function scoringCode(
  { subject = '', readAt, ...readings }: Readonly<Record<string, string>>,
  ageing: readonly Factor[],
): string {
  const times = ageing.filter(({ key }) => key in readings).map(({ key }) => [key, readAt ?? '']);
  const at =
    readAt === undefined || times.length === 0
      ? ''
      : `, readAt: { ${members(Object.fromEntries(times) as Record<string, string>)} }`;
  const input = `{ subject: ${subject}, readings: { ${members(readings)} }${at} }`;
  return `await service.score(${input}, { trace: { causedBy: event } });`;
}

/** Readings of tests are taken when their clocks start, so that none is stale. */
function expectedScore(
  { subject, readAt: _, ...readings }: Readonly<Record<string, unknown>>,
  factors: readonly Factor[],
  options: ScorerOptions,
) {
  const known = { readings: readings as Readonly<Record<string, Reading>> };
  const { score, level, confidence } = outcomeOf(known, factors, options);
  return { subject, score, level, confidence };
}

function forgetting(
  factors: readonly Factor[],
  names: ScorerNames,
  events: Readonly<Record<EventSlot, string>>,
): Operation {
  const readings = JSON.stringify(extreme(factors.slice(0, 1), 1));
  const subject = subjectOf(names);
  return {
    name: 'forget',
    does: `forgets ${withArticle(names.noun)}`,
    parameters: [subject],
    code: ({ subject: code = '' }) =>
      `await service.forget(${code}, { trace: { causedBy: event } });`,
    before: `await service.score({ subject: '${String(subject.sample)}', readings: ${readings} });`,
    effect: events.forgotten,
    expected: (given) => given,
  };
}

function subjectOf({ subjectName }: ScorerNames): Parameter {
  return { name: 'subject', type: 'string', required: true, sample: `${subjectName}-1` };
}

function members(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ');
}
