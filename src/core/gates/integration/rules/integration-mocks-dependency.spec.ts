import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { integrationOf } from '../integration.fixture';
import { integrationMocksDependency } from './integration-mocks-dependency';

const HEAD = "import { vi } from 'vitest';\nimport '../src/index.js';\n";
const said = (text: string, dependencies?: readonly string[]) =>
  saidBy(integrationMocksDependency, {
    ...integrationOf({
      'tests/a.integration.test.ts': HEAD + text,
      'tests/fake-clock.ts': 'export const now = 0;',
    }),
    ...(dependencies && { dependencies }),
  }).map((line) => line.replace(/^\d+:\d+ /, ''));

it.each([
  ["vi.mock('../src/keep.js');", "the module's own source"],
  ["vi.mock('../src/gone.js', () => ({}));", "the module's own source"],
  ["vi.doMock(import('../src/index.js'), () => ({}));", "the module's own source"],
  ["vi.mock('@acme/intent-log');", 'the module itself'],
  ["vi.mock('@acme/kernel');", 'a module of the same workspace'],
  ["vi.mock('@acme/kernel/bus', { spy: true });", 'a module of the same workspace'],
  ["vi.mock('legacy-orders');", 'a module of the same workspace'],
  ["vi.mock('../../../shop/cart/src/index.js');", 'another module'],
])('reports %s', (text, what) => {
  const specifier = /'([^']+)'/.exec(text)?.[1] ?? '';
  expect(said(text, ['legacy-orders', '@acme/kernel'])).toEqual([
    `\`${specifier}\` is replaced by a mock, where ${what} was expected to be the real one.`,
  ]);
});

it.each([
  "vi.mock('node:fs');",
  "vi.mock('fs/promises');",
  "vi.mock('pg');",
  "vi.mock('@aws-sdk/client-s3');",
  "vi.mock('@acme-corp/sdk');",
  "vi.mock('legacy-orders-client');",
  "vi.mock('./fake-clock.js');",
  'vi.mock(nameOf(1));',
  "vi.unmock('@acme/kernel');",
  "vi.spyOn(bus, 'publish');",
  "broker.mock('@acme/kernel');",
  "// vi.mock('@acme/kernel');",
  'const vi = { mock: (a: string) => a };',
])('leaves alone %s', (text) => {
  expect(said(text, ['legacy-orders', '@acme/kernel'])).toEqual([]);
});

it('finds mocks in helpers, and of a runner under another name', () => {
  const helper = "import { vi as v } from 'vitest';\n\nv.mock('@acme/kernel');\n";
  const facts = integrationOf({
    'tests/a.integration.test.ts': "import './setup.js';\nimport '../src/index.js';\n",
    'tests/setup.ts': helper,
    'tests/a.test.ts': "import { vi } from 'vitest';\nvi.mock('@acme/kernel');\n",
  });
  const found: string[] = [];
  integrationMocksDependency.check(facts, ({ file, line }) => found.push(`${file}:${line ?? 0}`));
  expect(found).toEqual(['tests/setup.ts:3']);
});

it('goes by the scope where the neighbours are not known, and only there', () => {
  expect(said("vi.mock('@acme/design-system');")).toHaveLength(1);
  expect(said("vi.mock('@acme/design-system');", ['@acme/kernel'])).toEqual([]);
});
