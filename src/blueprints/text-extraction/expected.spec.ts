import { describe, expect, it } from 'vitest';
import { confidenceOf, expectedOf, summaryOf } from './expected';
import { kindsOf } from './kind';
import { optionsOf } from './option-sets.fixture';
import { plainCue, roundOf } from './round';

const options = optionsOf();
const kinds = kindsOf(options.kinds);

describe('kinds', () => {
  it('are named by their words in both numbers', () => {
    const [kind] = kindsOf(
      optionsOf({
        kinds: [
          {
            name: 'open-questions',
            description: 'x.',
            headings: ['To do', 'Entry'],
            cues: ['what'],
          },
        ],
      }).kinds,
    );
    expect(kind).toMatchObject({ key: 'openQuestions', words: 'open questions', description: 'x' });
    expect(kind?.headings).toEqual([
      ...['open questions', 'open question', 'to do', 'to dos', 'entry', 'entries'],
    ]);
  });
});

describe('the round', () => {
  it('has three items of each kind, and sentences that are findings or only look like it', () => {
    const { lines, said } = roundOf(kinds, options);
    for (const kind of kinds) {
      const items = said.filter(
        ({ text, kinds: keys }) => keys[0] === kind.key && !/[.?]$/.test(text),
      );
      expect(items).toHaveLength(3);
    }
    for (const { text, line } of said) expect(lines[line - 1]?.replace(/^- /, '')).toBe(text);
    expect(said.find(({ text }) => text.startsWith('Nobody'))?.kinds).toEqual([]);
    expect(said.find(({ text }) => text.endsWith('?'))?.kinds).toEqual(['openQuestions']);
  });

  it('is as long as a text has to be', () => {
    const long = optionsOf({ length: { min: 1000 } });
    expect(roundOf(kinds, long).lines.join('\n').length).toBeGreaterThanOrEqual(1000);
  });

  it('uses cues that say what they say', () => {
    const kind = { ...kinds[0], cues: ['not sure', 'but then', 'a b c d e', 'agreed'] };
    expect(plainCue(kind as (typeof kinds)[number])).toBe('agreed');
  });
});

describe('what is expected', () => {
  it('stops at the limits', () => {
    const few = optionsOf({
      kinds: [{ name: 'causes', description: 'x', cues: ['led to'], limit: 2 }],
    });
    const expected = expectedOf(roundOf(kindsOf(few.kinds), few), kindsOf(few.kinds), few);
    expect(expected).toMatchObject({ counts: { causes: 2 }, omitted: 2 });
    expect(expected.findings).toHaveLength(2);
  });

  it('has points for length and findings, from 0 to 100', () => {
    const points = (characters: number, size: number): number =>
      confidenceOf(characters, [size, 0, size, 0], kinds, options);
    expect([points(99, 0), points(100, 0), points(500, 0), points(501, 0)]).toEqual([
      30, 50, 50, 60,
    ]);
    expect([points(100, 3), points(501, 100)]).toEqual([60.5, 95]);
  });

  it('has the sentences whose words are there most', () => {
    const said = ['Red drums fell down', 'Blue strings came back', 'Drums fell in line'].map(
      (text, index) => ({ text, line: index, kinds: [] }),
    );
    const summary = { sentences: 2, position: 0, finding: 0 };
    expect(summaryOf(said, { summary })).toBe('Red drums fell down. Drums fell in line.');
  });
});
