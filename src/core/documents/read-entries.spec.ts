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

/** It leaves no room for members in its line. */
const AT_LENGTH = `A log${' of what is kept'.repeat(16)}.`;

const log = (...members: Entry[]): Entry =>
  entry('interface Log', { description: AT_LENGTH }, members);

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
    description:
      'Finds the one that was kept, wherever it is, whoever has kept it there, and whenever that was, in all the time that there is.',
    returns: 'the entry.',
    throws: ['`A` when there is none.', '`B` when it is gone.'],
  }),
];

describe('what shares a bullet', () => {
  it('is read entry by entry', () => {
    const text = renderEntries([log(...MIXED)]);
    expect(text.split('\n')).toEqual([
      `- \`interface Log\`: ${AT_LENGTH}`,
      '  - `readonly id: string`: Which. · `readonly at: string` · `readonly limit?: number`: How many. Default: `25`',
      '  - `get(id: string): Promise<Entry>`: Finds the one that was kept, wherever it is, whoever has kept it there, and whenever that was, in all the time that there is. Returns: the entry. Throws: `A` when there is none. Throws: `B` when it is gone.',
    ]);
    const [{ entries } = { entries: [] }] = read(text).entries;
    expect(entries.map(({ name, line, description }) => [name, line, description])).toEqual([
      ['id', 2, 'Which.'],
      ['at', 2, ''],
      ['limit', 2, 'How many.'],
      [
        'get',
        3,
        'Finds the one that was kept, wherever it is, whoever has kept it there, and whenever that was, in all the time that there is.',
      ],
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
      `- \`interface Log\`: ${AT_LENGTH}`,
      '  - `readonly id: string`: Which.',
      '  - `readonly at: string`',
      '  - `readonly limit?: number`: How many.',
      '    - Default: `25`',
      '  - `get(id: string): Promise<Entry>`: Finds the one that was kept, wherever it is, whoever has kept it there, and whenever that was, in all the time that there is.',
      '    - Throws: `B` when it is gone.',
      '    - Returns: the entry. Throws: `A` when there is none.',
    ].join('\n');
    expect(differences(spread, log(...MIXED))).toEqual([]);
  });

  it('has room in its line', () => {
    const long = 'x'.repeat(160);
    const text = renderEntries([log(...[1, 2, 3].map((at) => entry(`readonly ${long}${at}: 1`)))]);
    expect(text.split('\n').map((line) => line.match(/readonly/g)?.length ?? 0)).toEqual([
      0, 1, 1, 1,
    ]);
    expect(renderEntries([log(...ENTRIES)]).split('\n')).toHaveLength(2);
  });
});

describe('what shares the line of what it belongs to', () => {
  const short = (said: Partial<Documentation> = {}, ...members: Entry[]): Entry =>
    entry('interface Log', said, members);
  const LINE =
    '- `interface Log`: A log. Default: none. Members: `readonly a: 1`: A. Default: `1` · `b(): void`: B.';
  const LOG = short(
    { description: 'A log.', defaultValue: 'none.' },
    entry('readonly a: 1', { description: 'A.', defaultValue: '`1`' }),
    entry('b(): void', { description: 'B.' }),
  );

  it('is read as if it stood below', () => {
    expect(renderEntries([LOG])).toBe(LINE);
    const below = LINE.replace(' Members: ', '\n  - ');
    expect(differences(below, LOG)).toEqual([]);
    expect(differences(LINE, LOG)).toEqual([]);
  });

  it('stands behind code that nothing is said of', () => {
    const text = renderEntries([short({}, entry('readonly a: 1', { description: 'A.' }))]);
    expect(text).toBe('- `interface Log`: Members: `readonly a: 1`: A.');
    expect(read(text).entries).toMatchObject([
      { name: 'Log', description: '', entries: [{ name: 'a', description: 'A.' }] },
    ]);
  });

  it.each([
    ['`b(): void`', '`c(): void`', ['member-missing | Log.b', 'member-extra | Log.c']],
    [' · `b(): void`: B.', '', ['member-missing | Log.b']],
    ['B.', 'C.', ['description | Log.b']],
    ['A log.', 'No log.', ['description | Log']],
    ['Default: none.', 'Default: some.', ['default | Log']],
    ['Default: `1`', 'Default: `2`', ['default | Log.a']],
    ['a: 1', 'a: 2', ['signature | Log.a']],
  ])('is compared one by one: %j that became %j', (from, to, found) => {
    expect(LINE).toContain(from);
    expect(
      differences(LINE.replace(from, to), LOG).map((one) =>
        one.split(' | ').slice(1, 3).join(' | '),
      ),
    ).toEqual(found);
  });

  it.each([
    ['a description that ends without a full stop', short({ description: 'A log' }, LOG)],
    ['a description that ends with code', short({ description: 'Like `Book`' }, LOG)],
    ['an example', short({ description: 'A.', examples: ['```ts\na();\n```'] }, LOG)],
    ['overloads', entry('function b', {}, [entry('function b(): void', { description: 'B.' })])],
    ['a member that takes several lines', short({}, entry('a', { description: 'A:\n\n- b' }))],
  ])('does not stand behind %s', (_, one) => {
    expect(renderEntries([one]).split('\n').length).toBeGreaterThan(1);
  });

  it('is no word of a description', () => {
    const said = { description: 'Say Members: `x` and · `y`.' };
    const { entries } = read(renderEntries([entry('type T', said)]));
    expect(entries.map(({ name, entries: members }) => [name, members])).toEqual([['T', []]]);
  });

  it('may be longer than others by the targets of its links', () => {
    const noted = (note: string): string => renderEntries([{ ...LOG, note }]);
    const target = 'x'.repeat(300);
    expect(noted(`[contract](${target})`).split('\n')).toHaveLength(1);
    expect(noted(`contract ${target}`).split('\n').length).toBeGreaterThan(1);
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
  'Has Members: `a` or Members.',
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
