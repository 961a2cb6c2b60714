import { expect, it } from 'vitest';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { contextOf, MANIFEST, resultOf, ruleIds } from '../executor-context.fixture';
import { coverageExecutor } from './executor';

const TIMEOUT = 60_000;
const SOURCE = 'export function twice(value: number): number {\n  return value * 2;\n}\n';
const test = (expected: number) =>
  `import { expect, it } from 'vitest';\nimport { twice } from '../src/index.js';\nit('doubles', () => {\n  expect(twice(2)).toBe(${expected});\n});\n`;
const files = {
  'wsp.json': MANIFEST,
  'package.json': '{ "type": "module" }',
  'src/index.ts': SOURCE,
};

it('passes a module whose tests cover it', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder({ ...files, 'tests/cart.test.ts': test(4) });
  expect(await coverageExecutor({}, contextOf(folder))).toEqual({ success: true });
  expect(resultOf(folder, 'coverage')).toMatchObject({ passed: true, findings: [] });
});

it('fails a module whose test fails', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder({ ...files, 'tests/cart.test.ts': test(5) });
  expect(await coverageExecutor({}, contextOf(folder))).toEqual({ success: false });
  expect(ruleIds(folder, 'coverage')).toContain('test-failed');
});

it('does not run without vitest, and says what to type', async () => {
  const bare = moduleFolder({ ...files, 'tests/cart.test.ts': test(4) }, { nodeModules: false });
  expect(await coverageExecutor({}, contextOf(bare))).toEqual({ success: false });
  expect(resultOf(bare, 'coverage')).toBeUndefined();
});
