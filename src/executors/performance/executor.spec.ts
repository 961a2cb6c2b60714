import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseBaseline } from '../../core/performance/baseline';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { contextOf, MANIFEST, resultOf, ruleIds } from '../executor-context.fixture';
import { performanceExecutor } from './executor';

const TIMEOUT = 120_000;
const files = (limit: number) => ({
  'src/limit.ts': 'export const limitOf = (what: string): number => what.length - 5;\n',
  'wsp.json': JSON.stringify({
    ...(JSON.parse(MANIFEST) as object),
    budgets: [{ operation: 'fill', metric: 'p50', limit }],
  }),
  'package.json': '{ "type": "module" }',
  'tests/cart.performance.test.ts': `import { limitOf } from '../src/limit.js';
export const operations = {
  fill: () => () => Array.from({ length: 1000 }, (_, index) => limitOf('request ' + index)),
};
`,
});

it('keeps that a budget is kept, and no times', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder(files(1000));
  expect(await performanceExecutor({}, contextOf(folder))).toEqual({ success: true });
  const first = resultOf(folder, 'performance');
  expect(first).toMatchObject({
    passed: true,
    data: { operations: ['fill'], budgets: [{ operation: 'fill', state: 'kept' }] },
  });
  await performanceExecutor({}, contextOf(folder));
  expect(resultOf(folder, 'performance')).toEqual(first);
});

it('fails a budget that is exceeded', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder(files(0.01));
  expect(await performanceExecutor({}, contextOf(folder))).toEqual({ success: false });
  expect(ruleIds(folder, 'performance')).toEqual(['budget-exceeded']);
});

it('records what it has measured, and compares with it', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder(files(1000));
  const options = { record: true } as const;
  expect(await performanceExecutor(options, contextOf(folder))).toEqual({ success: true });
  const text = readFileSync(join(folder.workspaceRoot, folder.root, 'performance.json'), 'utf8');
  const recorded = parseBaseline(text)?.operations['fill']?.p50;
  expect(recorded?.median).toBeGreaterThan(0);
  expect(resultOf(folder, 'performance')).toMatchObject({ data: { budgets: [{ recorded }] } });
});
