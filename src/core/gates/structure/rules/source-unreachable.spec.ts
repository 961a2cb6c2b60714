import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { sourceUnreachable } from './source-unreachable';

const paths = (files: Record<string, string | undefined>) =>
  reportsOf(sourceUnreachable, files).map(({ file }) => file);

const DEAD = { 'src/extra.ts': 'export const extra = 1;\n' };

it('accepts sources that the index or the demo leads to', () => {
  expect(reportsOf(sourceUnreachable)).toEqual([]);
});

it('reports a source that nothing leads to', () => {
  expect(reportsOf(sourceUnreachable, DEAD)).toMatchInlineSnapshot(`
    [
      {
        "file": "src/extra.ts",
        "fix": "Import it where it is needed, or delete it; what only tests need belongs in \`tests\`.",
        "message": "Neither \`src/index.ts\` nor \`src/demo.ts\` leads to \`src/extra.ts\`.",
      },
    ]
  `);
});

it('reports a source that only its test leads to', () => {
  expect(paths({ ...DEAD, 'tests/extra.test.ts': "import '../src/extra.js';" })).toEqual([
    'src/extra.ts',
  ]);
});

it('reports sources that only lead to each other', () => {
  const circle = { 'src/a.ts': "import './b.js';", 'src/b.ts': "import './a.js';" };
  expect(paths(circle)).toEqual(['src/a.ts', 'src/b.ts']);
});

it.each([
  "export * from './extra.js';",
  "export * from './extra';",
  "export * from './extra.ts';",
  "import type { A } from './extra.js';",
  "const a = () => import('./extra.js');",
  "const a = new Worker(new URL('./extra.js', import.meta.url));",
  "type A = import('./extra.js').A;",
  "import '#extra.js';",
  "import '@/extra';",
  "import '~/src/extra.js';",
])('follows %s', (text) => {
  expect(paths({ ...DEAD, 'src/errors.ts': `${text}\n` })).toEqual([]);
});

it.each([
  { exports: { '.': './src/index.ts', './extra': './src/extra.ts' } },
  { exports: { './extra': { types: './dist/extra.d.ts', default: './dist/extra.js' } } },
  { bin: { extra: 'dist/src/extra.js' } },
  { imports: { '#extra': './src/extra.ts' } },
])('follows %j in package.json', (content) => {
  expect(paths({ ...DEAD, 'package.json': JSON.stringify(content) })).toEqual([]);
});

it('does not follow what only looks like an import', () => {
  const text = "// import './extra.js';\nexport const a = \"import './extra.js'\";\n";
  expect(paths({ ...DEAD, 'src/errors.ts': text })).toEqual(['src/extra.ts']);
});

it('accepts tests, declarations and other files in src', () => {
  expect(
    paths({ 'src/a.test.ts': '', 'src/env.d.ts': 'declare const A: 1;', 'src/a.json': '{}' }),
  ).toEqual([]);
});

it('says nothing when it cannot know', () => {
  expect(paths({ ...DEAD, 'src/errors.ts': 'export const = ;' })).toEqual([]);
  expect(paths({ ...DEAD, 'src/index.ts': undefined })).toEqual([]);
});
