import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../core/options/problem';
import { readOptions } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { textExtractionBlueprint } from './blueprint';

/** A kind that nothing is wrong with, and what a test adds. */
function kinds(...more: object[]): object[] {
  const plain = { name: 'warnings', description: 'x', cues: ['beware'] };
  return [plain, ...more.map((one) => ({ name: 'causes', description: 'x', ...one }))];
}

async function problemsOf(options: object): Promise<string[]> {
  const context = contextOf('note-extractor');
  const { problems } = await readOptions(textExtractionBlueprint, options, context);
  return problems.map(describeProblem);
}

describe('kinds', () => {
  it.each<[object, string]>([
    [{ name: 'warnings' }, '`kinds[1].name` is "warnings" again; expected a name of its own.'],
    [
      { name: 'constructor' },
      '`kinds[1].name` is "constructor", which means something else; expected another name, such as "constructorFound".',
    ],
    [
      { headings: ['Warning'] },
      '`kinds[1].headings[0]` is "Warning", a heading of warnings; expected words of its own.',
    ],
    [
      { headings: ['Causes'] },
      '`kinds[1].headings[0]` is "Causes" again; expected each heading once, beside the name.',
    ],
    [{ cues: ['Led to'] }, '`kinds[1].cues[0]` is "Led to"; expected "led to".'],
    [{ negated: true }, '`kinds[1].negated` is there; expected it only beside cues.'],
    [
      { confidence: { each: 3, most: 2 } },
      '`kinds[1].confidence.each` is 3; expected at most 2, as all of them add.',
    ],
    [
      { owners: true },
      '`kinds[1].owners` is unknown; expected one of: name, description, headings, cues, questions, negated, owner, due, limit, confidence. Did you mean `owner`?',
    ],
  ])('%j', async (kind, problem) => {
    expect(await problemsOf({ kinds: kinds(kind) })).toEqual([problem]);
  });

  it('are the same in camelCase and kebab-case', async () => {
    const more = [{ name: 'root-causes' }, { name: 'rootCauses' }];
    expect(await problemsOf({ kinds: kinds(...more) })).toEqual([
      '`kinds[2].name` is "rootCauses", as is root-causes; expected a name of its own.',
    ]);
  });

  it('have a cue somewhere', async () => {
    expect(await problemsOf({ kinds: [{ name: 'causes', description: 'x' }] })).toEqual([
      '`kinds` have no cues; expected a cue in at least one of them, since sentences are read for cues.',
    ]);
  });

  it('may share cues, and be recognised by headings alone', async () => {
    expect(await problemsOf({ kinds: kinds({ cues: ['beware'] }, { name: 'costs' }) })).toEqual([]);
  });
});

describe('references', () => {
  const ticket = { name: 'ticket', pattern: 'OPS-\\d{1,6}', example: 'OPS-7' };

  it.each<[object, string]>([
    [
      { ...ticket, pattern: 'X', example: 'X' },
      '`references[1].name` is "ticket" again; expected a name of its own.',
    ],
    [
      { ...ticket, name: 'issue' },
      '`references[1].pattern` is "OPS-\\d{1,6}", as of ticket; expected a pattern of its own.',
    ],
    [
      { name: 'issue', pattern: '#\\d+', example: '#7' },
      '`references[1].pattern` repeats without an end (+); expected a bound, as in {1,20}.',
    ],
    [
      { name: 'issue', pattern: '#?', example: '#' },
      '`references[1].pattern` matches nothing at all; expected a pattern of at least one character.',
    ],
    [
      { name: 'issue', pattern: '#\\d', example: 'See #7' },
      '`references[1].example` is "See #7"; expected a text that `#\\d` matches as a whole.',
    ],
  ])('%j', async (reference, problem) => {
    expect(await problemsOf({ references: [ticket, reference] })).toEqual([problem]);
  });

  it('may be written in capitals or not', async () => {
    const loose = { ...ticket, example: 'ops-7', ignoreCase: true };
    expect(await problemsOf({ references: [loose] })).toEqual([]);
  });
});

describe('the rest', () => {
  it.each<[object, string]>([
    [
      { events: { extracted: 'note.read', rejected: 'note.read' } },
      '`events.rejected` is "note.read", the name of `extracted`; expected a name of its own.',
    ],
    [
      { confidence: { short: { characters: 501 } } },
      '`confidence.short.characters` is 501; expected at most 500, from which on a text is long.',
    ],
    [
      {
        reactions: [
          { on: 'mail.received', do: 'extract', with: { id: { value: 'a' }, text: 'body' } },
        ],
      },
      "`reactions[0].with.id` is always the same; expected a path in the event's data.",
    ],
    [
      { reactions: [{ on: 'mail.received', do: 'extract', with: { id: 'id' } }] },
      '`reactions[0].with.text` is missing; expected where `extract` gets its text from (string), such as "text".',
    ],
    [
      { reactions: [{ on: 'mail.received', do: 'extrct', with: {} }] },
      '`reactions[0].do` is "extrct"; expected one of: extract, forget. Did you mean `extract`?',
    ],
    [
      { reactions: [{ on: 'note-extractor.extracted', do: 'forget', with: { id: 'id' } }] },
      '`reactions[0].on` is "note-extractor.extracted"; expected an event of another module.',
    ],
    [
      {
        kinds: kinds(),
        reactions: [
          { on: 'mail.received', do: 'extract', with: { id: 'id', text: 'body', date: 'day' } },
        ],
      },
      '`reactions[0].with.date` is unknown; expected one of: id, text, title.',
    ],
  ])('%j', async (options, problem) => {
    expect(await problemsOf(options)).toEqual([problem]);
  });

  it('has nothing to say about what fits', async () => {
    const sources = { id: 'id', text: 'body', date: 'day', people: 'names' };
    const reactions = [{ on: 'mail.received', do: 'extract', with: sources }];
    expect(await problemsOf({ reactions })).toEqual([]);
  });
});
