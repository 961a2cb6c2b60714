import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { indexExportsNothing } from './index-exports-nothing';

const reports = (index: string, files: Record<string, string> = {}) =>
  reportsOf(indexExportsNothing, { 'src/index.ts': index, ...files });

it.each([
  "export { IntentLog } from './intent-log.js';",
  "export * from './intent-log.js';",
  "export * as log from './intent-log.js';",
  "import { IntentLog } from './intent-log.js';\nexport { IntentLog };",
  'export default class {}',
  'export type A = 1;',
  "export * from '@acme/kernel';",
  "export * from './generated.js';",
])('accepts %s', (index) => {
  expect(reports(index)).toEqual([]);
});

it('reports an index that exports nothing', () => {
  expect(reports("import './intent-log.js';\nexport {};\n")).toMatchInlineSnapshot(`
    [
      {
        "file": "src/index.ts",
        "fix": "Export what others may use: \`export { … } from './intent-log.js';\`.",
        "message": "\`src/index.ts\` exports nothing.",
      },
    ]
  `);
});

it('follows what is passed on whole', () => {
  const index = "export * from './a.js';";
  expect(reports(index, { 'src/a.ts': 'const b = 1;' })).toHaveLength(1);
  expect(reports(index, { 'src/a.ts': 'export default 1;' })).toHaveLength(1);
  expect(reports(index, { 'src/a.ts': index })).toHaveLength(1);
  expect(
    reports(index, { 'src/a.ts': "export * from './b';", 'src/b/index.ts': 'export const c = 1;' }),
  ).toEqual([]);
});

it('says nothing of an index that is missing, empty or does not parse', () => {
  expect(reportsOf(indexExportsNothing, { 'src/index.ts': undefined })).toEqual([]);
  expect(reports('')).toEqual([]);
  expect(reports('// Later.')).toEqual([]);
  expect(reports('export {')).toEqual([]);
  expect(reports("export * from './a.js';", { 'src/a.ts': 'const = ;' })).toEqual([]);
});
