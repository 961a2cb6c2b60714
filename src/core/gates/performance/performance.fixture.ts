import type { Budget } from '../../manifest/manifest';
import { moduleOf, type ManifestOverrides } from '../../module/module-view.fixture';
import type { Round } from '../../performance/round';
import type { PerformanceFacts } from './facts';
import type { Operation, PerformanceRun } from './performance-run';

export const TEST_FILE = 'tests/intent-log.performance.test.ts';

export const SOURCE = `import { setUp } from './support/set-up.js';

export const operations = {
  create: () => {
    const { service } = setUp();
    return () => service.create({ title: 'One more' });
  },
  'list all': () => () => [],
};
`;

export function budgetOf(changes: Partial<Budget> = {}): Budget {
  return { operation: 'create', metric: 'p50', limit: 10, unit: 'reference', ...changes };
}

export function measured(name: string, ...processes: readonly (readonly Round[])[]): Operation {
  return { name, outcome: { kind: 'measured', processes } };
}

/** A run that came to its end, of one performance test with these operations. */
export function runOf(
  operations: readonly Operation[] = [],
  changes: Partial<PerformanceRun> = {},
): PerformanceRun {
  return {
    timeoutMs: 120_000,
    outcome: 'finished',
    files: [{ file: TEST_FILE, operations }],
    ...changes,
  };
}

/** A module with these budgets, and what its performance tests came to. */
export function factsOf(
  budgets: readonly Budget[],
  run: PerformanceRun,
  manifest: ManifestOverrides = {},
  files: Readonly<Record<string, string>> = {},
): PerformanceFacts {
  const overrides = { budgets, ...manifest } as ManifestOverrides;
  const text = JSON.stringify({ milestone: 'poc', budgets }, null, 2);
  const module = moduleOf(
    { 'wsp.json': text, [TEST_FILE]: SOURCE, ...files },
    { manifest: overrides },
  );
  return { module, run, node: 22 };
}
