import { expect, it } from 'vitest';
import { parseMarkdown } from '../markdown/parse-markdown';
import { extractInterface } from './extract-interface';
import { renderInterfaceBlock } from './render-interface-block';

function render(source: string): string {
  return renderInterfaceBlock(
    extractInterface((file) => (file === 'src/index.ts' ? source : undefined)),
  );
}

it('renders everything that a reader needs', () => {
  const block = render(`
    /**
     * Keeps things.
     * @typeParam T - What is kept
     * @deprecated Use \`Vault\`.
     */
    export class Box<T> {
      /**
       * Puts it in.
       * @param thing - What to keep
       * @returns Its number
       * @throws {@link RangeError} when full
       */
      put(thing: T): number { return 1; }
    }
    /**
     * Opens.
     * @param path - Where
     * @throws never
     * @example
     * open('/');
     */
    export function open(path: string): void {}
  `);
  expect(block).toMatchInlineSnapshot(`
    "### Functions

    - \`function open(path: string): void\`: Opens. Parameter \`path\`: Where
      - Throws: never
      - Example:
        \`\`\`ts
        open('/');
        \`\`\`

    ### Classes

    - \`class Box<T>\`: Keeps things. Deprecated: Use \`Vault\`. Type parameter \`T\`: What is kept
      - \`put(thing: T): number\`: Puts it in. Parameter \`thing\`: What to keep
        - Returns: Its number
        - Throws: \`RangeError\` when full"
  `);
});

it('says that nothing is exported', () => {
  expect(render('export {};')).toContain('Nothing is exported.');
});

it('lets no description change the structure of the document', () => {
  const block = render(`
    /**
     * Title
     * =====
     * # Heading
     * <script>
     * <?php
     * <!-- amiw:interface:end -->
     * \`\`\`ts
     * # comment
     */
    export const a: 1 = 1;
    /** \`inline\` \`\`\`code\`\`\` */
    export const b: \`\\\`\\\`\\\`\${string}\` = x;
  `);
  const { headings, comments, fences, items } = parseMarkdown(block);
  expect(headings.map(({ title }) => title)).toEqual(['Constants']);
  expect(items).toHaveLength(2);
  expect(comments).toEqual([]);
  expect(fences.map(({ code }) => code)).toEqual(['# comment']);
});

it('has the same bytes each time, in an order of its own', () => {
  const source = 'export const b: 1 = 1; export const a: 1 = 1; export const A: 1 = 1;';
  expect(render(source)).toBe(render(source));
  expect(render(source).match(/const \w/g)).toEqual(['const A', 'const a', 'const b']);
});

it('gives overloads an entry each, with what each says for itself', () => {
  expect(
    render(`
      /** Adds numbers. */
      export function add(a: number): number;
      /** Adds texts. */
      export function add(a: string): string;
      export function add(a: unknown): unknown { return a; }
      /** Kinds. */
      export const KINDS = ['a'] as const;
      export type KINDS = (typeof KINDS)[number];
    `),
  ).toMatchInlineSnapshot(`
    "### Functions

    - \`function add\`
      - \`function add(a: number): number\`: Adds numbers. · \`function add(a: string): string\`: Adds texts.

    ### Constants

    - \`const & type KINDS\`: Kinds.
      - \`const KINDS: readonly ["a"]\` · \`type KINDS = (typeof KINDS)[number]\`"
  `);
});

it('names what another file or package calls otherwise', () => {
  expect(
    render(`
      /** Main. */
      export default function main(): void {}
      export { a as b } from 'other';
      export * from 'more';
      export type { C };
      /** C. */
      class C { static #hidden = 1; static of(): C { return new C(); } get size(): number { return 1; } set size(to: number) {} }
    `),
  ).toMatchInlineSnapshot(`
    "### Functions

    - \`export default function main(): void\`: Main.

    ### Classes

    - \`class C { static of(): C; get size(): number; set size(to: number); }\` (type only): C.

    ### From other packages

    - \`export * from 'more'\`
    - \`export { a as b } from 'other'\`"
  `);
});
