import { expect, it } from 'vitest';
import { parseMarkdown } from '../markdown/parse-markdown';
import { extractInterface } from './extract-interface';
import { compareRecords, findRecord, isSame, recordOf, renderRecord } from './interface-record';

const BEFORE = `
/** Adds. */
export function add(a: number, b: 'x' | 'y'): number { return a; }
export interface Cart { readonly items: readonly string[]; close(): void }
export const LIMIT: number = 3;
`;

const record = (source: string) =>
  recordOf(extractInterface((file) => (file === 'src/index.ts' ? source : undefined)));

const difference = (after: string) => compareRecords(record(BEFORE), record(after));

it.each([
  ['itself', BEFORE],
  ['other comments', BEFORE.replace('/** Adds. */', '/** Adds two numbers. */')],
  ['another order', BEFORE.trim().split('\n').reverse().join('\n')],
  ['another body', BEFORE.replace('return a;', 'return a + 1;')],
  [
    'another format',
    BEFORE.replace("b: 'x' | 'y'", 'b:\n  | "x"\n  | "y"').replace('; close', ', close'),
  ],
  ['another value of a constant', BEFORE.replace('= 3', '= 4')],
])('is the same for %s', (_what, after) => {
  expect(isSame(difference(after))).toBe(true);
});

it.each([
  ['a parameter of another type', BEFORE.replace('a: number', 'a: string'), ['add']],
  ['a parameter that may be left out', BEFORE.replace("b: 'x'", "b?: 'x'"), ['add']],
  ['another member', BEFORE.replace('close(): void', 'close(): boolean'), ['Cart']],
  ['a member that can be written', BEFORE.replace('readonly items', 'items'), ['Cart']],
  ['another type of a constant', BEFORE.replace('LIMIT: number', 'LIMIT: 3'), ['LIMIT']],
])('tells %s', (_what, after, changed) => {
  expect(difference(after)).toEqual({ added: [], changed, removed: [] });
});

it('tells what was added and what was removed', () => {
  const after = BEFORE.replace('function add', 'function sum').replace('LIMIT', 'BOUND');
  expect(difference(after)).toEqual({
    added: ['BOUND', 'sum'],
    changed: [],
    removed: ['LIMIT', 'add'],
  });
});

const whole = (text: string) => ({
  document: parseMarkdown(text),
  range: { from: 0, to: text.length },
});

it.each([BEFORE, ''])('comes back as it was written', (source) => {
  const text = `# Log\n\n${renderRecord(record(source))}\n`;
  const { document, range } = whole(text);
  expect(findRecord(document, range)).toMatchObject({ state: 'found', record: record(source) });
});

it.each([
  ['nothing', 'Nothing.', 'missing'],
  ['another comment', '<!-- note -->', 'missing'],
  ['a line that is cut off', '<!-- amiw:exports\n5f2c81aa add\n-->', 'unreadable'],
  ['two records', '<!-- amiw:exports\n-->\n\n<!-- amiw:exports\n-->', 'unreadable'],
])('does not take %s for a record', (_what, text, state) => {
  const { document, range } = whole(text);
  expect(findRecord(document, range).state).toBe(state);
});
