import { expect, it } from 'vitest';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { contextOf, MANIFEST, resultOf, ruleIds } from '../executor-context.fixture';
import { integrationExecutor } from './executor';

const TIMEOUT = 60_000;
const files = {
  'wsp.json': MANIFEST,
  'package.json': '{ "type": "module" }',
  'src/index.ts': 'export const LIMIT: number = 3;\n',
};
const INTEGRATION = `import { expect, it } from 'vitest';\nimport { LIMIT } from '../src/index.js';\nit('has a limit', () => {\n  expect(LIMIT).toBe(3);\n});\n`;

it('runs the integration tests, and no unit test', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder({
    ...files,
    'tests/cart.integration.test.ts': INTEGRATION,
    'tests/cart.test.ts':
      "import { it } from 'vitest';\nit('fails', () => {\n  throw new Error('unit');\n});\n",
  });
  expect(await integrationExecutor({}, contextOf(folder))).toEqual({ success: true });
  expect(resultOf(folder, 'integration')).toMatchObject({ passed: true, findings: [] });
});

it('fails a module without integration tests', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder(files);
  expect(await integrationExecutor({}, contextOf(folder))).toEqual({ success: false });
  expect(ruleIds(folder, 'integration')).toEqual(['integration-tests-missing']);
});

it('tells a mocked neighbour from a mocked edge', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder({
    ...files,
    '../kernel/package.json': '{ "name": "plain-kernel" }',
    'tests/cart.integration.test.ts': `import { vi } from 'vitest';\n${INTEGRATION}vi.mock('plain-kernel', () => ({}));\nvi.mock('some-edge', () => ({}));\n`,
  });
  const context = contextOf(folder);
  const kernel = { name: 'kernel', type: 'lib', data: { root: 'modules/shop/kernel' } } as const;
  Object.assign(context.projectGraph.nodes, { kernel });
  context.projectGraph.dependencies['cart'] = [
    { source: 'cart', target: 'kernel', type: 'static' },
  ];
  await integrationExecutor({}, context);
  expect(ruleIds(folder, 'integration')).toEqual(['integration-mocks-dependency']);
});
