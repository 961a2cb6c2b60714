import { expect, it } from 'vitest';
import { sharedConfigOf } from './shared-config';

const FILE = 'vitest.config.mts';
const config = (options: string, before = ''): string =>
  `${before}import { defineConfig } from 'vitest/config';\n\nexport default defineConfig(${options});\n`;
const GENERATED = `{
  root: import.meta.dirname,
  cacheDir: '../../../node_modules/.vite/modules/shop/cart',
  ssr: { resolve: { conditions: ['@acme/source', ...defaultServerConditions] } },
  test: {
    name: '@acme/cart',
    watch: false,
    environment: 'node',
    include: ['{src,tests}/**/*.{test,spec}.ts'],
    // Measured elsewhere.
    exclude: ['**/*.performance.{test,spec}.ts'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reportsDirectory: './test-output' },
  },
}`;
const CONDITIONS = "import { defaultServerConditions } from 'vite';\n";

it('reads what the generated config decides', () => {
  expect(sharedConfigOf(FILE, config(GENERATED, CONDITIONS))).toEqual({
    name: '@acme/cart',
    settings: { conditions: ['@acme/source'] },
  });
  expect(sharedConfigOf(FILE, config('{ resolve: { "tsconfigPaths": true } }'))).toEqual({
    name: '',
    settings: { tsconfigPaths: true },
  });
  const alias = "'@acme/kernel': new URL('../kernel/src/index.ts', import.meta.url).pathname";
  expect(sharedConfigOf(FILE, config(`{ resolve: { alias: { ${alias} } } }`))).toEqual({
    name: '',
    settings: { aliases: { '@acme/kernel': '../kernel/src/index.ts' } },
  });
});

it.each([
  '{ test: { globals: true } }',
  "{ test: { setupFiles: ['./tests/setup.ts'] } }",
  "{ test: { environment: 'jsdom' } }",
  "{ test: { [name]: 'cart' } }",
  "{ constructor: 'cart' }",
  '{ __proto__: {} }',
  '{ test: { ...shared } }',
  '{ test: { get name() { return "cart"; } } }',
  "{ test: { coverage: { provider: 'istanbul' } } }",
  "{ root: '..' }",
  '{ plugins: [] }',
  "{ ssr: { resolve: { conditions: ['@acme/source'] } } }",
  '{ ssr: { resolve: { conditions: [condition, ...defaultServerConditions] } } }',
  "{ resolve: { alias: { '@acme/kernel': './kernel.ts' } } }",
  "{ resolve: { alias: [{ find: 'a', replacement: 'b' }] } }",
  '{ resolve: { tsconfigPaths: false } }',
  '() => ({})',
  '{',
])('does not take %s for the generated config', (options) => {
  expect(sharedConfigOf(FILE, config(options, CONDITIONS))).toBeUndefined();
});

it.each([
  "import './polyfill.js';\n",
  "import { defineProject } from 'vitest/config';\n",
  "import { other as defaultServerConditions } from 'vite';\n",
  'process.env.TZ = "UTC";\n',
])('does not share a config that does something else: %s', (before) => {
  expect(sharedConfigOf(FILE, config('{}', before))).toBeUndefined();
});

it('does not share a config without an export', () => {
  expect(sharedConfigOf(FILE, 'module.exports = {};\n')).toBeUndefined();
  expect(sharedConfigOf(FILE, '')).toBeUndefined();
});
