import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { importUnresolved } from './import-unresolved';

const reported = (code: string, files: Record<string, string> = {}) =>
  reportsOf(importUnresolved, {
    'src/index.ts': code,
    'src/a.ts': '',
    'src/deep/index.ts': '',
    'src/data.json': '{}',
    ...files,
  }).map(({ line, message }) => `${String(line)}: ${message.split(' ')[0] ?? ''}`);

it.each([
  "export * from './a.js';",
  "import './a';",
  "import x from './data.json' with { type: 'json' };",
  "import './deep/index.js';",
  "import './deep';",
  "import text from './a.ts?raw';",
  "const folder = new URL('./deep/', import.meta.url);",
  "const here = new URL('.', import.meta.url);",
  "import 'node:fs';",
  "import '@acme/kernel';",
  "import '../../other/src/index.js';",
])('accepts %s', (code) => {
  expect(reported(code)).toEqual([]);
});

it.each([
  ["export * from './gone.js';", '`./gone.js`'],
  ["import { x } from './generated/x.js';", '`./generated/x.js`'],
  ["const x = await import('./gone.js');", '`./gone.js`'],
  ["import x from './gone.json';", '`./gone.json`'],
])('reports %s', (code, specifier) => {
  expect(reported(`\n${code}`)).toEqual([`2: ${specifier}`]);
});

it('looks at tests too', () => {
  expect(reported('', { 'tests/a.test.ts': "import '../src/gone.js';" })).toHaveLength(1);
});
