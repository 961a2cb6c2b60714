import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import type { GateRecord } from '../facts';
import { presentRecord, validateFacts } from '../validate.fixture';
import { roadmapTickedNotDone } from './roadmap-ticked-not-done';

const TESTS =
  "import { describe, it } from 'vitest';\ndescribe('a log', () => {\n  it('keeps', () => {});\n  it('finds', () => {});\n  it.each([1, 2])('keeps %d', () => {});\n});\n";

const OUTCOMES = {
  'tests/log.test.ts': {
    'a log > keeps': 'passed',
    'a log > finds': 'skipped',
    'a log > keeps 1': 'passed',
    'a log > keeps 2': 'failed',
  },
};

function check(criterion: string, records: readonly GateRecord[] = []): string[] {
  const roadmap = `# Roadmap\n\n## PoC\n\n${criterion}\n\n## Prototype\n\n- [x] b (proved by \`wsp-coverage\`)\n`;
  const module = moduleOf(
    {
      'ROADMAP.md': roadmap,
      'src/index.ts': 'export const LIMIT: number = 1;\n',
      'tests/log.test.ts': TESTS,
      'tests/load.performance.test.ts': "it('is fast', () => {});\n",
      'wsp.json': '{ "budgets": [{ "operation": "submit", "metric": "p50" }] }',
    },
    { manifest: { events: { publishes: ['log.kept'], subscribes: [] } } },
  );
  const coverage = presentRecord('coverage', { data: { outcomes: OUTCOMES } });
  const found: string[] = [];
  roadmapTickedNotDone.check(validateFacts(module, [coverage, ...records]), (finding) => {
    const { file, line, column, message } = finding;
    found.push(`${file}:${line ?? ''}:${column ?? ''} ${message}`);
  });
  return found;
}

const failed = (gate: GateRecord['gate']) => presentRecord(gate, { passed: false });

it.each([
  '- [x] a (proved by test `keeps` and test `keeps 1`)',
  '- [x] a (proved by export `LIMIT`, event `log.kept` and file `wsp.json`)',
  '- [x] a (proved by `wsp-docs` and `wsp-validate`)',
  '- [x] a (proved by `tests/load.performance.test.ts` and test `is fast`)',
  '- [x] a (proved by test `gone`)',
  '- [x] a (proved by budget `submit`)',
  '- [ ] a (proved by test `finds`)',
])('is content with %j', (criterion) => {
  expect(check(criterion)).toEqual([]);
});

it.each([
  ['test `finds`', 'the test `finds` was skipped'],
  ['test `keeps 2`', 'the test `keeps 2` failed'],
  ['test `keeps %d`', 'the test `keeps %d` failed'],
  ['test `keeps 3`', 'the test `keeps 3` did not run'],
  ['`tests/log.test.ts`', '`tests/log.test.ts` failed'],
])('reports %s', (evidence, why) => {
  expect(check(`- [x] a (proved by ${evidence})`)).toEqual([
    expect.stringMatching(/^ROADMAP\.md:5:\d+ /) as string,
  ]);
  expect(check(`- [x] a (proved by ${evidence})`)[0]).toContain(
    `of PoC is ticked but not done: ${why}.`,
  );
});

it('reports a gate that failed', () => {
  expect(check('- [x] a (proved by `wsp-demo`)', [failed('demo')])).toEqual([
    'ROADMAP.md:5:20 `a (proved by wsp-demo)` of PoC is ticked but not done: `wsp-demo` failed.',
  ]);
});

it('says nothing of bars that nobody held it to', () => {
  expect(check('- [x] a', [failed('coverage')])).toEqual([]);
});

it.each([
  ['is switched off', { ...failed('demo'), target: undefined }],
  ['ran on other files', { ...failed('demo'), current: { files: 1, digest: 'other' } }],
  ['has not run', { ...failed('demo'), evidence: { state: 'missing' as const } }],
])('says nothing of a gate that %s', (_what, record) => {
  expect(check('- [x] a (proved by `wsp-demo`)', [record])).toEqual([]);
});
