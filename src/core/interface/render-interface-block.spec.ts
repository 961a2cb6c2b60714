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
    "
    <!-- prettier-ignore-start -->

    ### \`open\`

    \`\`\`ts
    function open(path: string): void;
    \`\`\`

    Opens.

    Parameters:

    - \`path\`: Where

    Throws:

    - never

    Example:

    \`\`\`ts
    open('/');
    \`\`\`

    ### \`Box\`

    \`\`\`ts
    class Box<T> {
      put(thing: T): number;
    }
    \`\`\`

    Deprecated: Use \`Vault\`.

    Keeps things.

    Type parameters:

    - \`T\`: What is kept

    Members:

    - \`put\`: Puts it in.
      - \`thing\`: What to keep
      - Returns: Its number
      - Throws: \`RangeError\` when full

    <!-- prettier-ignore-end -->
    "
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
  const { headings, comments, fences } = parseMarkdown(block);
  expect(headings.map(({ title }) => title)).toEqual(['a', 'b']);
  expect(comments.map(({ content }) => content)).toEqual([
    'prettier-ignore-start',
    'prettier-ignore-end',
  ]);
  expect(fences.map(({ code }) => code)).toEqual([
    'const a: 1;',
    '# comment',
    'const b: `\\`\\`\\`${string}`;',
  ]);
});

it('has the same bytes each time', () => {
  const source = 'export const b: 1 = 1; export const a: 1 = 1; export const A: 1 = 1;';
  expect(render(source)).toBe(render(source));
  expect(parseMarkdown(render(source)).headings.map(({ title }) => title)).toEqual(['A', 'a', 'b']);
});
