import { format as oxfmt } from 'oxfmt';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { isSameCode } from './same-code';

const same = (one: string, other: string) => isSameCode('src/a.ts', one, other);

const CODE = `// Made by hand.

import type { A } from './a.js';

/** All of it. */
export interface B {
  /** Parts. */
  readonly parts?: (readonly string[]) | undefined;
  readonly 'two-parts': ((A & { readonly c: 1 }) | null)[];
  readonly 'plain': 'a' | 'b' | 'a-rather-long-word' | 'another-rather-long-word' | 'the-longest-word-of-all';
}

export const sum = (a: number): number => (a + 1) * 2;
`;

describe('isSameCode', () => {
  it.each([
    [{}],
    [{ singleQuote: true, semi: false, printWidth: 60, trailingComma: 'none' }],
    [{ useTabs: true, quoteProps: 'consistent', bracketSpacing: false, arrowParens: 'avoid' }],
  ] as const)('takes what formatters make of a source: %j', async (options) => {
    const formatted = await prettier.format(CODE, { ...options, parser: 'typescript' });
    expect(formatted).not.toBe(CODE);
    expect(same(CODE, formatted)).toBe(true);
    const { code } = await oxfmt('a.ts', CODE, options);
    expect(same(code, CODE)).toBe(true);
    expect(same(code, formatted)).toBe(true);
  });

  it.each([
    ['a type', 'readonly c: 1', 'readonly c: 2'],
    ['a modifier', 'readonly c: 1', 'c: 1'],
    ['a mark', "'plain':", "'plain'?:"],
    ['a name', "'plain':", "'plainer':"],
    ['parentheses that change something', '(a + 1) * 2', 'a + 1 * 2'],
    [
      'the grouping of types',
      '((A & { readonly c: 1 }) | null)[]',
      '(A & { readonly c: 1 }) | null[]',
    ],
    ['an import', './a.js', './b.js'],
    ['a comment', 'Parts.', 'Pieces.'],
    ['a comment that went', '/** Parts. */', ''],
    ['a statement more', 'export const', 'export {};\nexport const'],
  ])('sees another meaning: %s', (_what, from, to) => {
    const edited = CODE.replace(from, to);
    expect(edited).not.toBe(CODE);
    expect(same(CODE, edited)).toBe(false);
  });

  it('sees a comment that stands elsewhere', () => {
    const one = 'interface A {\n  /** Here. */\n  a: 1;\n  b: 2;\n}\n';
    const other = 'interface A {\n  a: 1;\n  /** Here. */\n  b: 2;\n}\n';
    expect(same(one, other)).toBe(false);
  });

  it('takes a source that does not parse for nothing but itself', () => {
    expect(same('export const', 'export const')).toBe(true);
    expect(same('export const', 'export  const')).toBe(false);
  });
});
