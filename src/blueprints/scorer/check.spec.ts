import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../core/options/problem';
import { readOptions } from '../blueprint-options';
import { contextOf } from '../render.fixture';
import { scorerBlueprint } from './blueprint';

const BOUNDS = { min: 0, max: 10, weight: 1 };

/** Two factors that nothing is wrong with, and what a test adds. */
function factors(...more: object[]): object[] {
  const plain = ['one', 'two'].map((name) => ({ name, description: name, ...BOUNDS }));
  return [...plain, ...more.map((one) => ({ name: 'three', description: 'x', ...BOUNDS, ...one }))];
}

async function problemsOf(options: object): Promise<string[]> {
  const { problems } = await readOptions(scorerBlueprint, options, contextOf('lead-scorer'));
  return problems.map(describeProblem);
}

describe('factors', () => {
  it.each<[object, string]>([
    [{ name: 'one' }, '`factors[2].name` is "one" again; expected a name of its own.'],
    [
      { name: 'readAt' },
      '`factors[2].name` is "readAt", which means something else; expected another name, such as "readAtValue".',
    ],
    [
      { name: 'constructor' },
      '`factors[2].name` is "constructor", which means something else; expected another name, such as "constructorValue".',
    ],
    [{ max: 0 }, '`factors[2].max` is 0; expected more than min, 0.'],
    [{ default: 11 }, '`factors[2].default` is 11; expected from 0 to 10.'],
    [{ default: -1 }, '`factors[2].default` is -1; expected from 0 to 10.'],
    [{ weight: 0 }, '`factors[2].weight` is 0; expected more than 0.'],
    [
      { reads: 'text' },
      '`factors[2].cues` is missing; expected a list of cues, because it reads a text.',
    ],
    [
      { reads: 'text', cues: [{ words: ['a'], value: 11 }] },
      '`factors[2].cues[0].value` is 11; expected from 0 to 10.',
    ],
    [
      { reads: 'text', cues: [{ words: ['a'], value: 1 }], otherwise: 11 },
      '`factors[2].otherwise` is 11; expected from 0 to 10.',
    ],
    [
      { reads: 'text', cues: [{ words: ['Now'], value: 1 }] },
      '`factors[2].cues[0].words[0]` is "Now"; expected "now".',
    ],
    [
      {
        reads: 'text',
        cues: [
          { words: ['a'], value: 1 },
          { words: ['b', 'a'], value: 2 },
        ],
      },
      '`factors[2].cues[1].words[1]` is "a" again; expected each word in one cue.',
    ],
    [{ each: 1 }, '`factors[2].each` is there; expected it only beside "reads": "list".'],
    [{ otherwise: 1 }, '`factors[2].otherwise` is there; expected it only beside "reads": "text".'],
    [
      { cues: [{ words: ['a'], value: 1 }] },
      '`factors[2].cues` is there; expected it only beside "reads": "text".',
    ],
    [
      { reads: 'list', max: 1000 },
      '`factors[2].each` is missing; expected 10 or more, so that 100 items reach the max.',
    ],
    [
      { reads: 'list', each: 0.01 },
      '`factors[2].each` is 0.01; expected 0.1 or more, so that 100 items reach the max.',
    ],
    [
      { staleAfter: '3w' },
      '`factors[2].staleAfter` is "3w"; expected a match of `^[1-9]\\d{0,5}[smhd]$`.',
    ],
  ])('%j', async (factor, problem) => {
    expect(await problemsOf({ factors: factors(factor) })).toEqual([problem]);
  });

  it('are the same in camelCase and kebab-case', async () => {
    const more = [{ name: 'deal-size' }, { name: 'dealSize' }];
    expect(await problemsOf({ factors: factors(...more) })).toEqual([
      '`factors[3].name` is "dealSize", as is deal-size; expected a name of its own.',
    ]);
  });

  it('may be at their bounds', async () => {
    const cues = [{ words: ['a', 'b c'], value: 10 }];
    const more = [
      { name: 'a', default: 0 },
      { name: 'b', default: 10 },
      { name: 'c', reads: 'text', cues, otherwise: 0 },
      { name: 'd', reads: 'list', each: 0.1 },
    ];
    expect(await problemsOf({ factors: factors(...more) })).toEqual([]);
  });

  it('are at least two', async () => {
    expect(await problemsOf({ factors: factors().slice(1) })).toEqual([
      expect.stringContaining('expected at least 2 of them'),
    ]);
  });
});

describe('levels', () => {
  const level = (name: string, from: number): object => ({ name, from });

  it.each<[object[], string]>([
    [[level('a', 50), level('a', 0)], '`levels[1].name` is "a" again; expected a name of its own.'],
    [[level('a', 0), level('b', 0)], '`levels[1].from` is 0, as of a; expected another score.'],
    [
      [level('a', 101), level('b', 0)],
      '`levels[0].from` is 101; expected from 0 to 100, as the scale.',
    ],
    [
      [level('a', -1), level('b', 0)],
      '`levels[0].from` is -1; expected from 0 to 100, as the scale.',
    ],
    [
      [level('a', 50.25), level('b', 0)],
      '`levels[0].from` is 50.25; expected at most 1 decimals, as the scale has.',
    ],
    [
      [level('a', 50), level('b', 10)],
      '`levels[1].from` is 10, the lowest; expected 0, where the scale begins, so that every score has a level.',
    ],
  ])('%j', async (levels, problem) => {
    expect(await problemsOf({ levels })).toEqual([problem]);
  });

  it('can be reached, and left', async () => {
    const cues = [{ words: ['a'], value: 8 }];
    const texts = ['one', 'two'].map((name) => ({
      ...{ name, description: name, ...BOUNDS },
      ...{ reads: 'text', cues, otherwise: 2 },
    }));
    const levels = [level('a', 81), level('b', 80), level('c', 20), level('d', 0)];
    expect(await problemsOf({ factors: texts, levels })).toEqual([
      '`levels[0].from` is 81; expected at most 80, the best score that the factors can reach.',
      '`levels[2].from` is 20; expected more than 20, the worst score that the factors can reach.',
    ]);
  });

  it('are on a scale', async () => {
    expect(await problemsOf({ scale: { min: 5, max: 5 } })).toEqual([
      '`scale.max` is 5; expected more than min, 5.',
    ]);
  });
});

describe('examples', () => {
  it.each<[object, string]>([
    [
      { onee: 1 },
      '`examples[0].readings.onee` is unknown; expected one of: one, two. Did you mean `one`?',
    ],
    [{ one: 11 }, '`examples[0].readings.one` is 11; expected from 0 to 10.'],
    [{ one: 'high' }, '`examples[0].readings.one` is "high"; expected a number.'],
    [{ one: ['a'] }, '`examples[0].readings.one` is ["a"]; expected a number.'],
  ])('%j', async (readings, problem) => {
    const examples = [{ subject: 'a', readings }];
    expect(await problemsOf({ factors: factors(), examples })).toEqual([problem]);
  });

  it('are different ones', async () => {
    const examples = [1, 2].map((one) => ({ subject: 'a', readings: { one } }));
    expect(await problemsOf({ factors: factors(), examples })).toEqual([
      '`examples[1].subject` is "a" again; expected a name of its own.',
    ]);
  });
});

describe('events', () => {
  it('have names of their own', async () => {
    expect(await problemsOf({ events: { forgotten: 'lead-scorer.scored' } })).toEqual([
      '`events.forgotten` is "lead-scorer.scored", the name of `scored`; expected a name of its own.',
    ]);
    expect(await problemsOf({ events: { scorde: 'a.b' } })).toEqual([
      '`events.scorde` is unknown; expected one of: scored, level-changed, forgotten. Did you mean `scored`?',
    ]);
  });
});

describe('reactions', () => {
  const [on, constant] = ['order.placed', "always the same; expected a path in the event's data."];

  it.each<[object, string]>([
    [
      { on, do: 'score', with: { subject: 'id' } },
      '`reactions[0].with` reads no factor; expected at least one of: one, two.',
    ],
    [
      { on, do: 'score', with: { subject: 'id', one: { value: 11 } } },
      '`reactions[0].with.one.value` is 11; expected from 0 to 10.',
    ],
    [
      { on, do: 'forget', with: { subject: { value: 'x' } } },
      `\`reactions[0].with.subject\` is ${constant}`,
    ],
    [
      { on, do: 'score', with: { one: 'a' } },
      '`reactions[0].with.subject` is missing; expected where `score` gets its subject from (string), such as "subject".',
    ],
    [
      { on, do: 'score', with: { subject: 'id', one: 'a', readAt: 'at' } },
      '`reactions[0].with.readAt` is unknown; expected one of: subject, one, two.',
    ],
    [
      { on: 'lead-scorer.scored', do: 'score', with: { subject: 'id', one: 'a' } },
      '`reactions[0].on` is "lead-scorer.scored"; expected an event of another module.',
    ],
    [
      { on, do: 'scores', with: {} },
      '`reactions[0].do` is "scores"; expected one of: score, forget. Did you mean `score`?',
    ],
  ])('%j', async (reaction, problem) => {
    expect(await problemsOf({ factors: factors(), reactions: [reaction] })).toEqual([problem]);
  });

  it('read times where something grows old', async () => {
    const aged = [{ name: 'deal-size', staleAfter: '1h' }];
    const reaction = (readAt: unknown): object => ({
      ...{ on, do: 'score' },
      with: { subject: 'id', 'deal-size': 'size', readAt },
    });
    const given = { factors: factors(...aged), reactions: [reaction('at')] };
    expect(await problemsOf(given)).toEqual([]);
    const fixed = { ...given, reactions: [reaction({ value: '2020-01-01T00:00:00Z' })] };
    expect(await problemsOf(fixed)).toEqual([`\`reactions[0].with.readAt\` is ${constant}`]);
  });
});
