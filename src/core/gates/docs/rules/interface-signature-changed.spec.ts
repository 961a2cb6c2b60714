import { expect, it } from 'vitest';
import { filesFor, findings } from '../docs.fixture';
import { whenDocumentChanges } from '../interface.fixture';
import { interfaceSignatureChanged } from './interface-signature-changed';

const SOURCE = `
/** F. */
export function f(kind: 'a' | 'b', options: { x: number; y?: string[] }): Promise<void> {}
/** U. */
export type U = 'a' | { kind: "it's" } | \`\${string}-x\`;
`;

function check(change: (text: string) => string): string[] {
  return findings(interfaceSignatureChanged, filesFor(SOURCE, change));
}

it('is content with the signatures of the source', () => {
  expect(check((text) => text)).toEqual([]);
});

it('does not care how a formatter writes them', () => {
  const formatted = (text: string): string =>
    text
      .replace(
        /function f[^\n]*Promise<void>/,
        "function f(kind: 'a'|'b', options: { x: number, y?: string[] },): Promise<void>",
      )
      .replace(/type U[^\n]*-x``/, "type U = | 'a' | { kind: 'it\\'s' } | `${string}-x```");
  expect(formatted(filesFor(SOURCE)['INTERFACE.md']!)).not.toBe(filesFor(SOURCE)['INTERFACE.md']);
  expect(check(formatted)).toEqual([]);
  expect(check((text) => text.replace(/\n/g, '\r\n'))).toEqual([]);
});

it.each([
  ['y?: string[]', 'y: string[]'],
  ['"a" | "b"', '"a" | "c"'],
  ['Promise<void>', 'Promise<string>'],
  ['kind: "a"', 'sort: "a"'],
  ['string}-x', 'string}-y'],
  ["it's", "it'z"],
])('reports %j that became %j', (from, to) => {
  expect(check((text) => text.replace(from, to))).toHaveLength(1);
});

it('shows both where they are short', () => {
  const stale = {
    ...filesFor('/** A. */\nexport const a: 1 = 1;'),
    'src/index.ts': '/** A. */\nexport const a: 2 = 2;',
  };
  expect(findings(interfaceSignatureChanged, stale)).toEqual([
    'INTERFACE.md:9 The signature of `a` is `const a: 1`; the source says `const a: 2`.',
  ]);
});

it('reports members, fields and notes at their own lines', () => {
  const said = (from: string, to: string): string[] =>
    whenDocumentChanges(interfaceSignatureChanged, (text) => text.replace(from, to));
  expect(said('readonly thing: T', 'thing: T')).toEqual([
    'INTERFACE.md:10 The signature of `Box.thing` is `thing: T`; the source says `readonly thing: T`.',
  ]);
  expect(said('at?: date-time', 'at: date-time')).toEqual([
    'INTERFACE.md:40 The field of `log.kept.at` is `at: date-time`; the contract says `at?: date-time`.',
  ]);
  expect(said(' ([contract](contracts/log.kept.schema.json))', '')).toEqual([
    'INTERFACE.md:38 The entry of `log.kept` is `log.kept`; the contract says `log.kept ([contract](contracts/log.kept.schema.json))`.',
  ]);
});

it('reports two parameters that changed places', () => {
  const from = '/** F. */\nexport function f(a: string, b: string): void {}';
  const to = '/** F. */\nexport function f(b: string, a: string): void {}';
  expect(
    findings(interfaceSignatureChanged, { ...filesFor(from), 'src/index.ts': to }),
  ).toHaveLength(1);
});

it('does not take code of the description for the signature', () => {
  const source = '/**\n * F.\n * ```ts\n * f();\n * ```\n */\nexport function f(): void {}';
  expect(findings(interfaceSignatureChanged, filesFor(source))).toEqual([]);
});
