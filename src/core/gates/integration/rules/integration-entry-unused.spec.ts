import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { integrationOf } from '../integration.fixture';
import { integrationEntryUnused } from './integration-entry-unused';

const FILE = 'tests/a.integration.test.ts';
const said = (text: string, helper = '') =>
  saidBy(integrationEntryUnused, integrationOf({ [FILE]: text, 'tests/helper.ts': helper }));

it.each([
  "import { keep } from '../src/index.js';\nexpect(keep()).toBe(1);",
  "import { keep } from '../src/keep.js';\nnew keep();",
  "import * as log from '../src/index.js';\nlog.keep();",
  "import { keep as k, type Keep } from '../src/index.js';\nexpect(k).toBe(1);",
  "import '../src';",
  "import { keep } from '@acme/intent-log';\nsetUp(keep);",
  "const { keep } = await import('../src/index.js');",
  "const { keep } = require('../src/index.js');",
  "import { start } from './helper.js';",
  "export * from '../src/index.js';",
])('accepts %s', (text) => {
  expect(
    said(text, "import { keep } from '../src/index.js';\nexport const start = () => keep();"),
  ).toEqual([]);
});

it.each([
  '',
  "import { expect, it } from 'vitest';",
  "import type { Keep } from '../src/index.js';",
  "import { type Keep } from '../src/index.js';",
  "import { keep } from '@acme/intent-log-viewer';",
  "import { start } from './helper.js';",
  "import { other } from '../../../other/src/index.js';",
  "// import { keep } from '../src/index.js';",
  "const text = '../src/index.js';",
])('reports a test with nothing but %s', (text) => {
  expect(said(text, "import type { Keep } from '../src/index.js';\nimport './helper.js';")).toEqual(
    ['1:0 It imports nothing of the module, where a source below `src` was expected.'],
  );
});

it.each([
  '',
  'void keep;',
  'keep;',
  'expect(typeof keep).toBe("function");',
  'expect(keep.name).toBe("keep");',
  'expect(keep).toBeTypeOf("function");',
  'expect(keep).toBeDefined();',
  'const a: typeof keep = other; a();',
  'other.keep();',
])('reports a test that imports the module and does no more than %s', (text) => {
  expect(said(`import { keep } from '../src/index.js';\n${text}`)).toEqual([
    '1:1 It imports the module and uses nothing of it, where a call was expected.',
  ]);
});

it('judges each file, and works without a package name', () => {
  const facts = integrationOf({
    'package.json': 'no json',
    'tests/a.integration.test.ts': "import '../src/index.js';",
    'tests/b.integration.test.ts': "import '@acme/intent-log';",
  });
  expect(saidBy(integrationEntryUnused, facts)).toHaveLength(1);
});
