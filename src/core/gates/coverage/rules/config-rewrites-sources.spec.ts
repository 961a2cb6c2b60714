import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { runOf, saidBy } from '../../../test-run/test-run.fixture';
import { configRewritesSources } from './config-rewrites-sources';

const said = (config: string, file = 'vitest.config.mts') =>
  saidBy(configRewritesSources, {
    module: moduleOf({ [file]: config, 'package.json': '{ "name": "@acme/intent-log" }' }),
    run: runOf(),
  });
const config = (options: string) =>
  `import { defineConfig } from 'vitest/config';\nexport default defineConfig({\n${options}\n});\n`;

it.each([
  "plugins: [{ name: 'empty', transform(code) { return ''; } }]",
  "plugins: [{ name: 'empty', enforce: 'pre', load: () => '' }]",
  "plugins: [{ name: 'empty', transform: { filter: { id: /src/ }, handler: () => '' } }]",
  'plugins: [{ transform: strip }]',
  "plugins: [[{ name: 'a', transform() {} }]]",
  "test: { projects: [{ plugins: [{ name: 'a', load() {} }] }] }",
  "resolve: { alias: { './cart.js': './tests/empty.ts' } }",
  "resolve: { alias: { '../src/cart.js': '/tmp/empty.ts' } }",
  "test: { alias: { '@acme/intent-log': './tests/support/fake.ts' } }",
  "resolve: { alias: [{ find: '@acme/intent-log/cart', replacement: './fake.ts' }] }",
  "resolve: { alias: [{ find: /\\.\\/cart\\.js$/, replacement: './fake.ts' }] }",
  'resolve: { alias: [{ find: /^\\.\\/cart/, replacement: "./fake.ts" }] }',
  'resolve: { alias: [{ find: /src\\/cart/, replacement: "./fake.ts" }] }',
])('reports %s', (options) => {
  expect(said(config(options)).map((line) => line.replace(/:.*/, ''))).toEqual(['3']);
});

it('finds a plugin that a function of the config makes', () => {
  const text = "const empty = () => ({ name: 'empty', transform: () => '' });\nexport default {};";
  expect(said(text)).toEqual([
    '1:39 The hook `transform` of a plugin that is written out here may change every source, where the tests were expected to run the sources as they are.',
  ]);
});

it.each([
  'plugins: [react(), svgr({ svgrOptions: { transform: (code) => code } })]',
  "plugins: [{ name: 'conditions', config: () => ({}) }]",
  "plugins: [{ name: 'env', configResolved() {}, resolveId() {} }]",
  "test: { deps: { web: { transformAssets: true } }, name: 'intent-log' }",
  "test: { name: 'a', server: { deps: { inline: ['b'] } } }",
  "esbuild: { target: 'es2022' }",
  "resolve: { alias: { '@': './src' } }",
  "resolve: { alias: { '@acme/kernel': new URL('../../kernel/src/index.ts', import.meta.url).pathname } }",
  "resolve: { alias: { '@acme/intent-log': fileURLToPath(new URL('./src/index.ts', import.meta.url)) } }",
  "resolve: { alias: { '@acme/intent-log': path.join(__dirname, 'src', 'index.ts') } }",
  "resolve: { alias: { '@acme/intent-log-viewer': './viewer.ts' } }",
  "resolve: { alias: [{ find: /^(\\.{1,2}\\/.*)\\.js$/, replacement: '$1' }] }",
  "resolve: { alias: [{ find: 'lodash', replacement: 'lodash-es' }] }",
])('leaves alone %s', (options) => {
  expect(said(config(options))).toEqual([]);
});

it('finds a plugin in a file that the config imports', () => {
  const module = moduleOf({
    'vitest.config.mts': "import { strip } from './tests/support/strip.js';\nexport default {};",
    'tests/support/strip.ts': "export const strip = { name: 'strip', transform: () => '' };",
    'tests/support/other.ts': "export const other = { name: 'other', transform: () => '' };",
  });
  const found: string[] = [];
  configRewritesSources.check({ module, run: runOf() }, ({ file }) => found.push(file));
  expect(found).toEqual(['tests/support/strip.ts']);
});

it('reads only the configs of vitest and vite', () => {
  const plugin = "export const p = { name: 'a', transform() {} };";
  expect(said(plugin, 'vite.config.ts')).toHaveLength(1);
  for (const file of ['src/plugin.ts', 'tests/vitest.config.ts', 'vitest.config.json']) {
    expect(said(plugin, file)).toEqual([]);
  }
});
