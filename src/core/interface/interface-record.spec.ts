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

it('takes one line, whatever the exports are called', () => {
  const record = new Map([
    ['a b-->', '85944171f73967e8'],
    ['add', 'cbf29ce484222325'],
  ]);
  const text = renderRecord(record);
  expect(text).toBe('<!-- amiw:exports 85944171f73967e8 a%20b--%3E cbf29ce484222325 add -->');
  const { document, range } = whole(text);
  expect(findRecord(document, range)).toMatchObject({ state: 'found', record });
});

it('reads a record that stands on several lines', () => {
  const { document, range } = whole('<!-- amiw:exports\n85944171f73967e8 add\n-->');
  const record = new Map([['add', '85944171f73967e8']]);
  expect(findRecord(document, range)).toMatchObject({ state: 'found', record });
});

it.each([
  ['nothing', 'Nothing.', 'missing'],
  ['another comment', '<!-- note -->', 'missing'],
  ['a fingerprint that is cut off', '<!-- amiw:exports 5f2c81aa add -->', 'unreadable'],
  ['a fingerprint without a name', '<!-- amiw:exports 85944171f73967e8 -->', 'unreadable'],
  ['a name without its fingerprint', '<!-- amiw:exports add -->', 'unreadable'],
  ['a name that nobody encoded', '<!-- amiw:exports 85944171f73967e8 % -->', 'unreadable'],
  ['two records', '<!-- amiw:exports\n-->\n\n<!-- amiw:exports\n-->', 'unreadable'],
])('does not take %s for a record', (_what, text, state) => {
  const { document, range } = whole(text);
  expect(findRecord(document, range).state).toBe(state);
});
