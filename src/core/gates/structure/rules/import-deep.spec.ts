import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { importDeep } from './import-deep';

const specifiers = (file: string, text: string, changes: Record<string, string | undefined> = {}) =>
  reportsOf(importDeep, { [file]: text, ...changes }).map(({ line, message }) => [
    line,
    /`(.+?)`/.exec(message)?.[1],
  ]);

it('accepts packages and files of the module', () => {
  expect(reportsOf(importDeep)).toEqual([]);
});

it.each([
  "import { a } from '../../kernel/src/bus.js';",
  "import type { A } from '../../kernel/src/bus.js';",
  "export * from '../../kernel/src/bus.js';",
  "const a = await import('../../kernel/src/bus.js');",
  "const a = require('../../kernel/src/bus.js');",
  "let a: typeof import('../../kernel/src/bus.js');",
])('reports %s', (text) => {
  expect(specifiers('src/errors.ts', `export {};\n${text}`)).toEqual([
    [2, '../../kernel/src/bus.js'],
  ]);
});

it.each([
  '@acme/kernel/src/bus.js',
  '@acme/kernel/dist/bus.js',
  '@acme/kernel/lib/bus',
  '@acme/kernel/src',
  '@acme/kernel/tests/helpers.js',
  '@acme/kernel/contracts/tick.schema.json',
  '@acme/kernel/bus.ts',
  'modules/infrastructure/kernel/src/bus',
  '/work/modules/infrastructure/kernel',
])('reports an import of %s', (specifier) => {
  expect(specifiers('src/errors.ts', `import '${specifier}';`)).toEqual([[1, specifier]]);
});

it('tells what was found and where', () => {
  expect(
    reportsOf(importDeep, {
      'tests/intent-log.test.ts': "import '../../../infrastructure/kernel/src/bus.js';\n",
      'src/errors.ts': "export {};\nexport { a } from '@acme/kernel/src/bus.js';\n",
    }),
  ).toMatchInlineSnapshot(`
    [
      {
        "column": 19,
        "file": "src/errors.ts",
        "fix": "Import it from the entry of the other module, and export it there if it is not.",
        "line": 2,
        "message": "\`@acme/kernel/src/bus.js\` reaches into \`@acme/kernel\`; expected the name of a package.",
      },
      {
        "column": 8,
        "file": "tests/intent-log.test.ts",
        "fix": "Import it from the entry of the other module, and export it there if it is not.",
        "line": 1,
        "message": "\`../../../infrastructure/kernel/src/bus.js\` leaves the module; expected the name of a package.",
      },
    ]
  `);
});

it.each([
  '@acme/kernel',
  '@acme/kernel/testing',
  '@acme/kernel/package.json',
  '@acme/intent-log/src/errors.js',
  '@other/kit/dist/bus.js',
  '@other/kit/src/bus.js',
  'lodash/fp/map.js',
  'rxjs/dist/esm/x.js',
  'node:fs',
  '../src/errors.js',
  '../package.json',
  '../vitest.config.mjs',
  './a/../../src/errors.js',
  '#storage/memory.js',
  'modules-of-mine',
])('accepts an import of %s', (specifier) => {
  expect(specifiers('src/errors.ts', `import '${specifier}';`)).toEqual([]);
});

it('looks at code only', () => {
  const text = "// import '../../kernel/src/a.js'\nvi.mock('../../kernel/src/a.js');\n";
  expect(specifiers('tests/a.test.ts', text)).toEqual([]);
  expect(specifiers('eslint.config.mjs', "import '../../../eslint.config.mjs';")).toEqual([]);
});

it('knows no scope without a package name, and reports what no published package has', () => {
  const text =
    "import '@acme/kernel/src/bus';\nimport '@acme/kernel/dist/bus';\nimport '@acme/kernel/bus.js';";
  const changes = { 'package.json': undefined, 'project.json': '{ "name": "intent-log" }' };
  expect(specifiers('src/errors.ts', text, changes)).toEqual([[1, '@acme/kernel/src/bus']]);
});

it('accepts scoped packages when the module itself has no scope', () => {
  const changes = { 'package.json': '{ "name": "intent-log" }' };
  expect(specifiers('src/errors.ts', "import '@acme/kernel/src/bus';", changes)).toEqual([]);
});

it('survives a package.json that is no JSON', () => {
  expect(specifiers('src/errors.ts', "import '@a/b/src/c';", { 'package.json': '{' })).toEqual([
    [1, '@a/b/src/c'],
  ]);
});
