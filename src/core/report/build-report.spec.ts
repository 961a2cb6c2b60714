import { describe, expect, it } from 'vitest';
import { buildReport } from './build-report';
import { coverageData, factsOf, findingOf, subjectOf } from './report.fixture';

const events = (publishes: string[], subscribes: string[] = []) => ({
  manifest: { events: { publishes, subscribes } },
});

function only(overrides: Parameters<typeof subjectOf>[1]) {
  const { subjects } = buildReport(factsOf([subjectOf('cart', overrides)]));
  return subjects[1]!;
}

it('tells of the ecosystem first, then of its modules in their order', () => {
  const report = buildReport(factsOf([subjectOf('cart'), subjectOf('bills')]));
  expect(report).toMatchObject({ name: 'shop', root: 'ecosystems/shop', unreadable: [] });
  expect(report.subjects.map(({ name, standing }) => [name, standing])).toEqual([
    ['shop', 'compliant'],
    ['cart', 'compliant'],
    ['bills', 'compliant'],
  ]);
});

it('keeps a module that cannot be read apart', () => {
  const gone = { name: 'gone', problem: 'There is none.' };
  const report = buildReport(factsOf([gone, subjectOf('cart')]));
  expect(report.unreadable).toEqual([gone]);
  expect(report.subjects).toHaveLength(2);
});

describe('the state of a gate', () => {
  const stateOf = (overrides: Parameters<typeof subjectOf>[1]) => {
    const { standing, gates } = only(overrides);
    return [standing, gates.find(({ gate }) => gate === 'docs')?.state];
  };

  it.each([
    ['passed', {}, 'compliant'],
    ['failed', { evidence: { docs: { passed: false } } }, 'failing'],
    ['missing', { evidence: { docs: undefined } }, 'unproven'],
    ['outdated', { evidence: { docs: { plugin: '0.9.0' } } }, 'unproven'],
    ['stale', { evidence: { docs: { inputs: { files: 4, digest: 'other' } } } }, 'unproven'],
    ['off', { switchedOff: ['docs'] }, 'compliant'],
  ] as const)('is %s', (state, overrides, standing) => {
    expect(stateOf(overrides)).toEqual([standing, state]);
  });

  it('is not that of a failure on other files', () => {
    const docs = { passed: false, inputs: { files: 4, digest: 'other' } };
    expect(stateOf({ evidence: { docs } })).toEqual(['unproven', 'stale']);
  });

  it('proves nothing as long as nobody gathered it', () => {
    expect(only({ evidence: { validate: undefined } }).standing).toBe('unproven');
  });
});

describe('findings', () => {
  const files = { 'README.md': ['# Cart', 'Two', 'Three', 'Four', 'x'.repeat(300)].join('\n') };
  const found = (docs: object) =>
    only({ files, evidence: { docs: { passed: false, ...docs } } }).gates.find(
      ({ gate }) => gate === 'docs',
    )!.findings;

  it('come with the lines around them', () => {
    expect(found({ findings: [findingOf()] })[0]?.excerpt).toEqual([
      { line: 1, text: '# Cart' },
      { line: 2, text: 'Two' },
      { line: 3, text: 'Three' },
      { line: 4, text: 'Four' },
    ]);
  });

  it('have short lines', () => {
    const [finding] = found({ findings: [findingOf({ line: 5 })] });
    expect(finding?.excerpt.at(-1)?.text).toHaveLength(201);
  });

  it.each([
    ['without a line', [findingOf({ file: 'README.md' })].map(({ line: _, ...rest }) => rest), {}],
    ['of a file that is gone', [findingOf({ file: 'gone.md' })], {}],
    ['of other files', [findingOf()], { inputs: { files: 4, digest: 'other' } }],
    ['behind the end', [findingOf({ line: 90 })], {}],
  ])('%s come without', (_what, findings, changes) => {
    expect(found({ findings, ...changes })[0]?.excerpt).toEqual([]);
  });
});

describe('the data flow', () => {
  const cart = subjectOf('cart', events(['cart.filled', 'cart.lost']));
  const bills = subjectOf('bills', events([], ['cart.filled', 'day.begun']));

  it('says which edges a test went', () => {
    expect(buildReport(factsOf([cart, bills])).flow).toEqual({
      edges: [{ event: 'cart.filled', from: 'cart', to: 'bills', state: 'exercised', tests: [] }],
      orphans: [{ event: 'cart.lost', from: 'cart' }],
      outside: [{ event: 'day.begun', to: 'bills' }],
    });
  });

  it('names the tests that went an edge, as long as they speak of these files', () => {
    const tests = ['tests/flow.integration.test.ts > bills what was filled'];
    const data = { edges: { missing: [], exercisedBy: { 'cart.filled: cart -> bills': tests } } };
    const testsOf = (integration: object) =>
      buildReport(factsOf([cart, bills], { evidence: { integration } })).flow.edges[0]?.tests;
    expect(testsOf({ data })).toEqual(tests);
    expect(testsOf({ data, inputs: { files: 4, digest: 'other' } })).toEqual([]);
  });

  it.each([
    ['missing', { data: { edges: { missing: ['cart.filled: cart -> bills'] } } }],
    ['unknown', { data: {} }],
    ['unknown', { data: { edges: { missing: [3] } } }],
    ['unknown', { inputs: { files: 4, digest: 'other' } }],
  ])('has a %s edge', (state, integration) => {
    const facts = factsOf([cart, bills], { evidence: { integration } });
    expect(buildReport(facts).flow.edges.map((edge) => edge.state)).toEqual([state]);
  });
});

describe('coverage', () => {
  it('is that of the evidence, current or not', () => {
    expect(only({}).coverage).toMatchObject({ isCurrent: true, total: { lines: 100 } });
    const coverage = { plugin: '0.9.0', data: coverageData(83.5, 79.99) };
    expect(only({ evidence: { coverage } }).coverage).toMatchObject({
      isCurrent: false,
      total: { lines: 83.5, branches: 79.99 },
      files: [
        { file: 'src/index.ts', uncovered: undefined },
        { file: 'src/cart.ts', percents: { lines: 83.5 }, uncovered: '3, 7-9' },
      ],
    });
  });

  it.each([{}, { totals: {} }, { ...coverageData(1, 1), files: { a: 'b' } }])(
    'is not made of %j',
    (data) => {
      expect(only({ evidence: { coverage: { data } } }).coverage).toBeUndefined();
    },
  );
});

describe('the next milestone', () => {
  const ROADMAP = `# Roadmap

## PoC

- [x] Carts are kept (proved by gate \`wsp-docs\`)

## Prototype

- [ ] Carts are shared (proved by event \`cart.filled\`)
- [ ] Tests reach the bar (proved by gate \`wsp-coverage\`)
- [ ] Somebody likes it

## MVP

- [ ] Everybody does
`;
  const files = { 'ROADMAP.md': ROADMAP, 'contracts/cart.filled.schema.json': '{}' };
  const manifest = { events: { publishes: ['cart.filled'], subscribes: [] } };

  it('lacks what its bars and its criteria ask for, and no more', () => {
    const coverage = { data: coverageData(83.5, 100) };
    const { roadmap } = only({ files, manifest, evidence: { coverage } });
    expect(roadmap).toMatchObject({ milestone: 'poc', next: 'prototype', bars: { lines: 85 } });
    expect(roadmap.criteria).toEqual({ proven: 2, all: 5 });
    expect(roadmap.missing).toEqual([
      'lines 83.50 % of 85 %',
      'Prototype: Carts are shared (proved by event cart.filled) – proven, but not ticked',
      'Prototype: Tests reach the bar (proved by gate wsp-coverage) – its gate judges that once wsp.json names the milestone',
      'Prototype: Somebody likes it – names no evidence',
    ]);
  });

  it('lacks gates that fail or did not run', () => {
    const evidence = { docs: { passed: false }, demo: undefined };
    expect(only({ evidence, switchedOff: ['performance'] }).roadmap.missing).toEqual([
      'wsp-docs fails',
      'wsp-performance is switched off',
      'wsp-demo has not run on these files',
    ]);
  });

  it('is none after the last one', () => {
    const { roadmap } = only({ manifest: { milestone: 'mvp' } });
    expect(roadmap).toMatchObject({ next: undefined, bars: { lines: 90 }, missing: [] });
  });
});

describe('budgets', () => {
  const budget = { operation: 'add', metric: 'p50', limit: 10, unit: 'reference' } as const;
  const baseline = (median: number) => {
    const interval = { low: median, median, high: median };
    return {
      node: 22,
      operations: { add: { p50: interval, p95: interval, throughput: interval } },
    };
  };
  const committed = { date: '2026-01-31', commit: 'abc', baseline: baseline(4) };
  const performance = { data: { budgets: [{ operation: 'add', metric: 'p50', state: 'kept' }] } };
  const kept = { manifest: { budgets: [budget] }, evidence: { performance } };

  it('have a state, and what was recorded over time', () => {
    const files = { 'performance.json': JSON.stringify(baseline(5)) };
    expect(only({ ...kept, files, baselines: [committed] }).budgets).toEqual([
      {
        ...budget,
        state: 'kept',
        history: [
          { when: '2026-01-31', median: 4 },
          { when: 'now', median: 5 },
        ],
      },
    ]);
  });

  it('tell what is committed once', () => {
    const files = { 'performance.json': JSON.stringify(baseline(4)) };
    expect(only({ ...kept, files, baselines: [committed] }).budgets[0]?.history).toHaveLength(1);
  });

  it('are not measured on other files', () => {
    const stale = { performance: { ...performance, plugin: '0.9.0' } };
    expect(only({ ...kept, evidence: stale }).budgets).toMatchObject([{ state: 'not measured' }]);
  });
});

it('tells what is dated, newest first', () => {
  const log =
    '# ModLog\n\n## 1.1.0 (2026-02-01): Carts are shared\n\n## 1.0.0 (2026-01-01): First\n';
  const bills = subjectOf('bills', {
    files: { 'ModLog.md': '# ModLog\n\n## 1.0.0 (2026-01-15): Bills\n' },
  });
  const { trail } = buildReport(
    factsOf([subjectOf('cart', { files: { 'ModLog.md': log } }), bills]),
  );
  expect(trail.map(({ date, subject, text, place }) => [date, subject, text, place])).toEqual([
    ['2026-02-01', 'cart', '1.1.0: Carts are shared', 'line 3'],
    ['2026-01-15', 'bills', '1.0.0: Bills', 'line 3'],
    ['2026-01-01', 'cart', '1.0.0: First', 'line 5'],
  ]);
});
