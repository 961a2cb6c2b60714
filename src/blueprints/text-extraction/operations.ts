import type { Operation, Parameter } from '../shared/reaction';
import { withArticle } from '../shared/words';
import { expectedOf } from './expected';
import type { ExtractionNames } from './extraction-names';
import type { Kind } from './kind';
import type { EventSlot, TextExtractionOptions } from './options';
import { ownersOf, ROUND_DATE, roundOf } from './round';

/** What a text extraction can do in answer to an event of another module. */
export function extractionOperations(
  options: TextExtractionOptions,
  kinds: readonly Kind[],
  names: ExtractionNames,
  events: Readonly<Record<EventSlot, string>>,
): readonly Operation[] {
  return [extraction(options, kinds, names, events), forgetting(options, kinds, names, events)];
}

function extraction(
  options: TextExtractionOptions,
  kinds: readonly Kind[],
  names: ExtractionNames,
  events: Readonly<Record<EventSlot, string>>,
): Operation {
  const round = roundOf(kinds, options, 1);
  const { counts, confidence } = expectedOf(round, kinds, options);
  const optional = { type: 'string', required: false } as const;
  const hasDates = kinds.some(({ due }) => due);
  const hasOwners = kinds.some(({ owner }) => owner);
  return {
    name: 'extract',
    does: `reads ${withArticle(names.noun)}`,
    parameters: [
      idOf(names),
      { name: 'text', type: 'string', required: true, sample: round.lines.join('\n') },
      { ...optional, name: 'title', sample: round.title },
      ...(hasDates ? [{ ...optional, name: 'date', sample: ROUND_DATE }] : []),
      ...(hasOwners ? [peopleOf(options)] : []),
    ],
    code: (given) => `await service.offer({ ${members(given)} }, { trace: { causedBy: event } });`,
    effect: events.extracted,
    expected: ({ id, title = id }) => ({ id, title, counts, confidence }),
  };
}

function forgetting(
  options: TextExtractionOptions,
  kinds: readonly Kind[],
  names: ExtractionNames,
  events: Readonly<Record<EventSlot, string>>,
): Operation {
  const id = idOf(names);
  const text = roundOf(kinds, options, 1).lines.join('\n');
  return {
    name: 'forget',
    does: `forgets ${withArticle(names.noun)}`,
    parameters: [id],
    code: ({ id: code = '' }) => `await service.forget(${code}, { trace: { causedBy: event } });`,
    before: `await service.extract({ id: '${String(id.sample)}', text: ${JSON.stringify(text)} });`,
    effect: events.forgotten,
    expected: (given) => given,
  };
}

function idOf({ subjectName }: ExtractionNames): Parameter {
  return { name: 'id', type: 'string', required: true, sample: `${subjectName}-1` };
}

function peopleOf(options: TextExtractionOptions): Parameter {
  const sample = [...new Set(ownersOf(options))];
  return { name: 'people', type: 'readonly string[]', required: false, sample };
}

function members(given: Readonly<Record<string, string>>): string {
  return Object.entries(given)
    .map(([name, code]) => `${name}: ${code}`)
    .join(', ');
}
