import type { JsonObject } from '../../src/core/gates/gate';
import type { ReportFacts } from '../../src/core/report/report-facts';
import {
  coverageData,
  factsOf,
  findingOf,
  subjectOf,
  type SubjectOverrides,
} from '../../src/core/report/report.fixture';

const README = '# Module\n\nSee [usage](docs/usage.md).\n\nThe end.\n';
const ROADMAP = '# Roadmap\n\n## Prototype\n\n- [ ] Somebody likes it\n';

const interval = (median: number) => ({ low: median, median, high: median });
const baseline = (median: number) => ({
  node: 22,
  operations: { add: { p50: interval(median), p95: interval(median), throughput: interval(1) } },
});

/** Four modules: one that complies, one that fails, one whose evidence is stale, and one that is gone. */
export function shop(): ReportFacts {
  const files = {
    'performance.json': JSON.stringify(baseline(6)),
    'README.md': README,
    'ROADMAP.md': ROADMAP,
    'ModLog.md': '# ModLog\n\n## 1.0.0 (2026-01-01): First\n',
    'src/index.ts': 'export {};\n',
    'src/cart.ts': 'export {};\n',
  };
  const findings = [findingOf({ line: 3, column: 5 }), findingOf({ severity: 'warning', line: 1 })];
  const budgets = [{ operation: 'add', metric: 'p50', limit: 10, unit: 'reference' } as const];
  const kept: JsonObject = { budgets: [{ operation: 'add', metric: 'p50', state: 'kept' }] };
  const cart = subjectOf('cart', {
    files,
    manifest: {
      events: { publishes: ['cart.filled', 'cart.lost'], subscribes: ['bill.paid'] },
      budgets,
    },
    evidence: { coverage: { data: coverageData(91.25, 82) }, performance: { data: kept } },
    baselines: [
      { date: '2026-01-01', commit: 'aaaaaaaaa', baseline: baseline(4) },
      { date: '2026-02-01', commit: 'bbbbbbbbb', baseline: baseline(5) },
    ],
  });
  const bills = subjectOf('bills', {
    files,
    manifest: { events: { publishes: ['bill.paid'], subscribes: ['cart.filled'] } },
    evidence: { docs: { passed: false, findings }, validate: undefined },
  });
  const stock = subjectOf('stock', {
    root: 'modules/storage/stock',
    files,
    manifest: { events: { publishes: [], subscribes: ['bill.paid', 'day.begun'] } },
    evidence: { docs: { inputs: { files: 1, digest: 'other' } }, validate: undefined },
  });
  const integration = { data: { edges: { missing: ['bill.paid: bills -> stock'] } } };
  return factsOf([cart, bills, stock, { name: 'gone', problem: 'There is none.' }], {
    files,
    evidence: { integration },
  });
}

/** A thousand modules in ten domains that hear of each other; each tenth fails. */
export function thousandModules(): ReportFacts {
  const modules = Array.from({ length: 1000 }, (_, index) =>
    subjectOf(`module-${index}`, many(index)),
  );
  return factsOf(modules);
}

function many(index: number): SubjectOverrides {
  const fails = index % 10 === 0;
  const above = (branches: number) => `module-${Math.floor(index / branches)}.done`;
  const files = Object.fromEntries(
    Array.from({ length: 15 }, (_, file) => [
      `src/part-${file}.ts`,
      { lines: 100, branches: file % 4 === 0 ? 80 : 100, functions: 100, statements: 100 },
    ]),
  );
  return {
    root: `modules/domain-${index % 10}/module-${index}`,
    files: { 'README.md': README, 'ROADMAP.md': ROADMAP },
    manifest: {
      domain: `domain-${index % 10}`,
      events: { publishes: [above(1)], subscribes: [above(3), above(7)] },
      budgets: [{ operation: 'add', metric: 'p50', limit: 10, unit: 'reference' }],
    },
    evidence: {
      coverage: { data: { ...coverageData(100, 95), files } },
      ...(fails && { docs: { passed: false, findings: [findingOf(), findingOf()] } }),
    },
  };
}
