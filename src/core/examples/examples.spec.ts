import { expect, it } from 'vitest';
import { parseMarkdown } from '../markdown/parse-markdown';
import { examplesOf, type Examples } from './examples';
import { wholeText } from './setup';

function read(text: string, code: readonly string[] = []): Examples {
  const documented = { code: new Set(code), exports: ['cart', 'Cart'] };
  return examplesOf('README.md', parseMarkdown(text), documented);
}

it('keeps code at its lines and columns, with nothing around it', () => {
  const { programs } = read('# A\n\n- one\n\n  ```ts\n  f();\n    g();\n  ```\n\n```sh\nls\n```\n');
  expect(programs).toHaveLength(1);
  expect(programs[0]).toMatchObject({ line: 6, text: '\n\n\n\n\n  f();\n    g();\n\n\n\n\n\n' });
});

it.each(['ts', 'typescript', 'TS', 'mts', 'ts title="a.ts"'])('takes %s for an example', (info) => {
  expect(read(`\`\`\`${info}\nf();\n\`\`\`\n`).programs).toHaveLength(1);
});

it.each(['', 'js', 'json', 'tsx', 'tsconfig', 'ts fragment="a reason to leave it"'])(
  'takes %j for none',
  (info) => {
    expect(read(`\`\`\`${info}\nf();\n\`\`\`\n`).programs).toEqual([]);
  },
);

it('makes one program of a fence and those that continue it', () => {
  const { programs } = read('```ts\nf();\n```\n\n```ts continues\ng();\n```\n\n```ts\nh();\n```\n');
  expect(programs.map(({ text }) => text.split(/\s+/).filter(Boolean))).toEqual([
    ['f();', 'g();'],
    ['h();'],
  ]);
});

it('gives the names of a setup to the examples that use them', () => {
  const setup =
    "```ts setup\nimport { make, type Made } from 'maker';\ninterface Part {}\nconst cart: Made = make();\n```\n";
  const { programs } = read(
    `${setup}\n\`\`\`ts\ncart.add();\n\`\`\`\n\n\`\`\`ts\nconst cart = make<Part>();\n\`\`\`\n\n\`\`\`ts\nf();\n\`\`\`\n`,
  );
  const heads = programs.map((program) => wholeText(program, '?1').split('\n')[0]);
  expect(heads).toEqual([
    '',
    "import { cart } from './README.md.2.mjs?1';",
    "import { make as make } from 'maker'; import { type Part } from './README.md.2.mjs?1';",
    '',
  ]);
  expect(wholeText(programs[0]!)).toMatch(/\nexport \{ type Part, cart \};$/);
});

it('takes of a generated block what is documented as an example, with the exports that it uses', () => {
  const block = '```ts\nfunction cart(): Cart;\n```\n\nExample:\n\n```ts\ncart();\n```\n';
  const { programs } = read(
    `<!-- amiw:interface:start -->\n\n${block}\n<!-- amiw:interface:end -->\n`,
    ['cart();'],
  );
  expect(programs).toHaveLength(1);
  expect(wholeText(programs[0]!).split('\n')[0]).toBe("import { cart } from './src/index.js';");
});
