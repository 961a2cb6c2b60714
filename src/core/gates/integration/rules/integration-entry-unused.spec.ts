import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { integrationOf } from '../integration.fixture';
import { integrationEntryUnused } from './integration-entry-unused';

const FILE = 'tests/a.integration.test.ts';
const said = (text: string, helper = '') =>
  saidBy(integrationEntryUnused, integrationOf({ [FILE]: text, 'tests/helper.ts': helper }));

it.each([
  "import { keep } from '../src/index.js';",
  "import { keep } from '../src/keep.js';",
  "import '../src';",
  "import { keep } from '@acme/intent-log';",
  "const { keep } = await import('../src/index.js');",
  "const { keep } = require('../src/index.js');",
  "import { start } from './helper.js';",
  "export * from '../src/index.js';",
])('accepts %s', (text) => {
  expect(said(text, "import { keep } from '../src/index.js';")).toEqual([]);
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

it('judges each file, and works without a package name', () => {
  const facts = integrationOf({
    'package.json': 'no json',
    'tests/a.integration.test.ts': "import '../src/index.js';",
    'tests/b.integration.test.ts': "import '@acme/intent-log';",
  });
  expect(saidBy(integrationEntryUnused, facts)).toHaveLength(1);
});
