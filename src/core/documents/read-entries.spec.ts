import { describe, expect, it } from 'vitest';
import { NOTHING_SAID } from './documentation';
import { compareEntries } from './compare-entries';
import type { Entry } from './entry';
import { parseMarkdown } from '../markdown/parse-markdown';
import { readEntries, type ReadEntries } from './read-entries';
import { renderEntries } from './render-entries';
import type { Documentation } from '../interface/interface-model';

function read(text: string): ReadEntries {
  return readEntries(parseMarkdown(text), { from: 0, to: text.length });
}

function entry(code: string, said: Partial<Documentation> = {}, entries: Entry[] = []): Entry {
  return { code, documentation: { ...NOTHING_SAID, ...said }, entries };
}

const log = (...members: Entry[]): Entry =>
  entry('interface Log', { description: 'A log.' }, members);

/** What is found when a document says `text` of these entries. */
function differences(text: string, ...entries: Entry[]): string[] {
  return compareEntries(read(text), read(renderEntries(entries)), 0).map(
    ({ kind, line, path, found, expected }) =>
      [line, kind, path.join('.'), found ?? '-', expected ?? '-'].join(' | '),
  );
}

const ENTRIES = 'abcdef'.split('').map((name) => entry(`readonly ${name}: string`));
const MIXED = [
  entry('readonly id: string', { description: 'Which.' }),
  entry('readonly at: string'),
  entry('readonly limit?: number', { description: 'How many.', defaultValue: '`25`' }),
  entry('get(id: string): Promise<Entry>', {
    description: 'Finds the one that was kept.',
    returns: 'the entry.',
    throws: ['`A` when there is none.', '`B` when it is gone.'],
  }),
];

describe('what shares a bullet', () => {
  it('is read entry by entry', () => {
    const text = renderEntries([log(...MIXED)]);
    expect(text.split('\n')).toEqual([
      '- `interface Log`: A log.',
      '  - `readonly id: string`: Which. · `readonly at: string` · `readonly limit?: number`: How many. Default: `25`',
      '  - `get(id: string): Promise<Entry>`: Finds the one that was kept. Returns: the entry. Throws: `A` when there is none. Throws: `B` when it is gone.',
    ]);
    const [{ entries } = { entries: [] }] = read(text).entries;
    expect(entries.map(({ name, line, description }) => [name, line, description])).toEqual([
      ['id', 2, 'Which.'],
      ['at', 2, ''],
      ['limit', 2, 'How many.'],
      ['get', 3, 'Finds the one that was kept.'],
    ]);
    expect(entries.flatMap(({ details }) => details)).toEqual([
      { kind: 'default', name: '', line: 2, text: '`25`' },
      { kind: 'returns', name: '', line: 3, text: 'the entry.' },
      { kind: 'throws', name: '', line: 3, text: '`A` when there is none.' },
      { kind: 'throws', name: '', line: 3, text: '`B` when it is gone.' },
    ]);
  });

  it.each([
    [' · `readonly at: string`', '', ['1 | member-missing | Log.at | - | readonly at: string']],
    [
      'at: string` ·',
      'on: string` ·',
      [
        '1 | member-missing | Log.at | - | readonly at: string',
        '2 | member-extra | Log.on | readonly on: string | -',
      ],
    ],
    [
      'at: string`',
      'at: number`',
      ['2 | signature | Log.at | readonly at: number | readonly at: string'],
    ],
    ['at: string`', 'at: string`: When.', ['2 | description | Log.at | When. | ']],
    ['Which.', 'What.', ['2 | description | Log.id | What. | Which.']],
    ['Default: `25`', 'Default: `26`', ['2 | default | Log.limit | `26` | `25`']],
    [
      ' Throws: `A` when there is none.',
      '',
      ['3 | throws | Log.get | - | `A` when there is none.'],
    ],
    [
      'Throws: `A`',
      'Throws: `C`',
      ['3 | throws | Log.get | `C` when there is none. | `A` when there is none.'],
    ],
    ['Returns: the entry. ', '', ['3 | returns | Log.get | - | the entry.']],
    [' Returns: the', ' Deprecated. Returns: the', ['3 | deprecation | Log.get |  | -']],
    [
      ' Returns: the',
      ' Parameter `id`: Any. Returns: the',
      ['3 | parameter | Log.get.id | Any. | -'],
    ],
  ])('is compared one by one: %j that became %j', (from, to, found) => {
    const text = renderEntries([log(...MIXED)]);
    expect(text).toContain(from);
    expect(differences(text.replace(from, to), log(...MIXED))).toEqual(found);
  });

  it('may have a bullet for each fact', () => {
    const spread = [
      '- `interface Log`: A log.',
      '  - `readonly id: string`: Which.',
      '  - `readonly at: string`',
      '  - `readonly limit?: number`: How many.',
      '    - Default: `25`',
      '  - `get(id: string): Promise<Entry>`: Finds the one that was kept.',
      '    - Throws: `B` when it is gone.',
      '    - Returns: the entry. Throws: `A` when there is none.',
    ].join('\n');
    expect(differences(spread, log(...MIXED))).toEqual([]);
  });

  it('has room in its line', () => {
    const long = 'x'.repeat(130);
    const text = renderEntries([log(...[1, 2, 3].map((at) => entry(`readonly ${long}${at}: 1`)))]);
    expect(text.split('\n').map((line) => line.match(/readonly/g)?.length ?? 0)).toEqual([
      0, 1, 1, 1,
    ]);
    expect(renderEntries([log(...ENTRIES)]).split('\n')).toHaveLength(2);
  });
});

describe('what has its own bullet', () => {
  it.each([
    [
      'what has something below it',
      [
        entry('readonly a: 1'),
        entry('readonly b: {…}', {}, [entry('readonly c: 1', { description: 'C.' })]),
        entry('readonly d: 1'),
      ],
    ],
    [
      'what has an example',
      [
        entry('readonly a: 1'),
        entry('b(): void', { description: 'B.', examples: ['```ts\nb();\n```'] }),
        entry('readonly d: 1'),
      ],
    ],
    [
      'what takes several lines',
      [
        entry('readonly a: 1'),
        entry('readonly b: 1', { description: 'One:\n\n- two' }),
        entry('readonly d: 1'),
      ],
    ],
  ])('is %s', (_, members) => {
    const text = renderEntries([log(...members)]);
    const bullets = text.split('\n').filter((line) => line.startsWith('  - '));
    expect(
      bullets.map((line) =>
        line
          .slice(4, 15)
          .trim()
          .replace(/[`(:].*$/, ''),
      ),
    ).toHaveLength(3);
    expect(read(text).entries[0]?.entries.map(({ name }) => name)).toEqual(['a', 'b', 'd']);
  });

  it('is a detail behind what ends without a full stop', () => {
    const said = { description: 'Adds', returns: 'the sum', throws: ['never.', 'later.'] };
    expect(renderEntries([entry('add(): void', said)]).split('\n')).toEqual([
      '- `add(): void`: Adds',
      '  - Returns: the sum',
      '  - Throws: never. Throws: later.',
    ]);
  });
});

it.each([
  'Says `a` · and no more.',
  'Takes `a` · `b`.',
  '`open`: left alone; `half-open`: a trial.',
  'A `Throws: x` in code, Throws without a colon.',
  'Two lines\nof a paragraph.',
  'With a table:\n\n| a | b |\n| - | - |\n| · | `c` |',
  'With code:\n\n```ts\nx · `y`\n// Returns: nothing.\n```',
])('reads back what it rendered, whatever a description says: %j', (description) => {
  const members = [entry('readonly a: 1', { description }), entry('readonly b: 1')];
  const { entries, rest } = read(renderEntries([entry('type T', { description }, members)]));
  expect(rest).toEqual([]);
  expect(entries.map(({ name, details }) => [name, details])).toEqual([['T', []]]);
  expect(entries[0]?.entries.map(({ name, details }) => [name, details])).toEqual([
    ['a', []],
    ['b', []],
  ]);
});
