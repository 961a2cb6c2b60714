import type { Operation, Parameter } from '../shared/reaction';
import { withArticle } from '../shared/words';
import { type Aggregator, normalValue } from './aggregator';
import type { AggregatorNames } from './aggregator-names';
import { outcomeOf } from './merge-model';
import type { AggregatorOptions, EventSlot } from './options';
import { type Said, turnOf } from './samples';

/** The time that clocks of generated tests start at. */
const START = '2026-01-01T00:00:00.000Z';

const KEY = text('key', 'key-1');

/** What an aggregator can do in answer to an event of another module. */
export function aggregatorOperations(
  model: Aggregator,
  names: AggregatorNames,
  events: Readonly<Record<EventSlot, string>>,
  { pairs }: Pick<AggregatorOptions, 'pairs'>,
): readonly Operation[] {
  const { strong } = turnOf(model);
  return [
    reporting(model, names, events, strong),
    forgetting(names, events, strong),
    ...(pairs ? [watching(names, events, strong), unwatching(names, events, strong)] : []),
  ];
}

function reporting(
  model: Aggregator,
  { noun, subjectName }: AggregatorNames,
  events: Readonly<Record<EventSlot, string>>,
  { source, raw }: Said,
): Operation {
  return {
    name: 'report',
    does: `takes a reading about ${withArticle(noun)}`,
    parameters: [
      text('subject', `${subjectName}-1`),
      text('value', raw),
      { name: 'confidence', type: 'number', required: false, sample: 0.9 },
      { ...text('readAt', START), required: false },
      // Last, because its sample has to be a source's name even where another parameter is read from the same field.
      text('source', source),
    ],
    code: (given) => `await service.report({ ${members(given)} }, { trace: { causedBy: event } });`,
    effect: events.updated,
    expected: (given) => expectedUpdate(given, model),
  };
}

/** Readings of tests are taken when their clocks start, so that all are fresh. */
function expectedUpdate(given: Readonly<Record<string, unknown>>, model: Aggregator) {
  const { subject, source: name, value: raw, confidence: sure } = given;
  const source = model.sources.find((one) => one.name === name);
  const confidence = typeof sure === 'number' ? sure : 1;
  const value = source === undefined ? '' : normalValue(source, String(raw));
  const told = { source: String(name), value, confidence };
  return { subject, source: name, raw, value, confidence, merged: outcomeOf([told], model) };
}

function forgetting(
  { noun, subjectName }: AggregatorNames,
  events: Readonly<Record<EventSlot, string>>,
  strong: Said,
): Operation {
  const subject = `${subjectName}-1`;
  return {
    name: 'forget',
    does: `forgets ${withArticle(noun)}`,
    parameters: [text('subject', subject)],
    code: ({ subject: code = '' }) =>
      `await service.forget(${code}, { trace: { causedBy: event } });`,
    before: reportCode(subject, strong),
    effect: events.forgotten,
    expected: (given) => given,
  };
}

function watching(
  names: AggregatorNames,
  events: Readonly<Record<EventSlot, string>>,
  strong: Said,
): Operation {
  const [first, second] = pairOf(names);
  return {
    name: 'watch',
    does: `watches two ${names.nouns}`,
    parameters: [KEY, text('first', first), text('second', second)],
    code: (given) => `await service.watch({ ${members(given)} }, { trace: { causedBy: event } });`,
    before: [first, second].map((subject) => reportCode(subject, strong)).join('\n    '),
    effect: events.matched,
    expected: (given) => given,
  };
}

function unwatching(
  names: AggregatorNames,
  events: Readonly<Record<EventSlot, string>>,
  strong: Said,
): Operation {
  const [first, second] = pairOf(names);
  const watch = `await service.watch({ key: '${String(KEY.sample)}', first: '${first}', second: '${second}' });`;
  return {
    name: 'unwatch',
    does: `stops watching two ${names.nouns}`,
    parameters: [KEY],
    code: ({ key = '' }) => `await service.unwatch(${key}, { trace: { causedBy: event } });`,
    before: [...[first, second].map((subject) => reportCode(subject, strong)), watch].join(
      '\n    ',
    ),
    effect: events.unmatched,
    expected: (given) => given,
  };
}

function pairOf({ subjectName }: AggregatorNames): readonly [string, string] {
  return [`${subjectName}-1`, `${subjectName}-2`];
}

/** A statement that tells of a reading which is sure. */
export function reportCode(subject: string, { source, raw }: Said): string {
  return `await service.report({ subject: '${subject}', source: '${source}', value: ${JSON.stringify(raw)} });`;
}

function text(name: string, sample: string): Parameter {
  return { name, type: 'string', required: true, sample };
}

function members(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ');
}
