import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { codeOutsideSource } from './code-outside-source';

const files = (...paths: string[]) =>
  reportsOf(
    codeOutsideSource,
    Object.fromEntries(paths.map((path) => [path, 'export const a = 1;\n'])),
  ).map(({ file }) => file);

it('accepts code in src and tests', () => {
  expect(
    files('src/a/b.ts', 'src/a.test.ts', 'tests/helpers/c.ts', 'tests/d.performance.test.ts'),
  ).toEqual([]);
});

it.each([
  'index.ts',
  'lib/a.ts',
  'scripts/build.mjs',
  'contracts/types.ts',
  'source/a.ts',
  'test/a.test.ts',
  'helper.cjs',
  'view.tsx',
  'docs/example.js',
])('reports %s', (path) => {
  expect(files(path)).toEqual([path]);
});

it('says where code belongs', () => {
  expect(reportsOf(codeOutsideSource, { 'lib/a.ts': '' })).toMatchInlineSnapshot(`
    [
      {
        "file": "lib/a.ts",
        "fix": "Move it to \`src\`, or to \`tests\` when only tests use it.",
        "message": "\`lib/a.ts\` is code outside \`src\` and \`tests\`.",
      },
    ]
  `);
});

it.each([
  'vitest.config.mts',
  'vite.config.ts',
  'eslint.config.mjs',
  'stryker.conf.mjs',
  'jest.preset.js',
  'vitest.setup.ts',
  '.eslintrc.cjs',
  '.storybook/main.ts',
  'env.d.ts',
  'contracts/intent-removed.schema.json',
  'assets/logo.svg',
])('accepts %s', (path) => {
  expect(files(path)).toEqual([]);
});
