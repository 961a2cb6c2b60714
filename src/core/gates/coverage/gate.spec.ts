import { expect, it } from 'vitest';
import { moduleOf } from '../../module/module-view.fixture';
import { fileOf, runOf } from '../../test-run/test-run.fixture';
import { evaluate } from '../evaluate';
import { coveredLines, coverageOf, share } from './coverage.fixture';
import { coverageGate } from './gate';

const TEST =
  "import { expect, it } from 'vitest';\nit('adds', () => { expect(add()).toBe(1); });\n";
const files = { 'src/a.ts': 'export const a = 1;', 'tests/a.test.ts': TEST };
const run = runOf({
  files: [fileOf('tests/a.test.ts', [{ line: 2, column: 1 }])],
  coverage: coverageOf(coveredLines('src/a.ts', share(97, 100))),
});

it('passes a module whose tests pass and cover it, and says how much', () => {
  const verdict = evaluate(coverageGate, { module: moduleOf(files), run });
  expect(verdict).toMatchObject({ passed: true, findings: [] });
  expect(verdict.summary).toEqual([
    'lines 97.00 %, branches 100.00 %, functions 100.00 %, statements 97.00 % (bar 80 %, poc); 1 test in 1 file',
  ]);
  expect(verdict.data).toEqual({
    bars: { lines: 80, branches: 80, functions: 80, statements: 80 },
    totals: {
      lines: { covered: 97, total: 100, percent: 97 },
      branches: { covered: 0, total: 0, percent: 100 },
      functions: { covered: 0, total: 0, percent: 100 },
      statements: { covered: 97, total: 100, percent: 97 },
    },
    files: { 'src/a.ts': { lines: 97, branches: 100, functions: 100, statements: 97 } },
    uncovered: { 'src/a.ts': '98-100' },
    tests: { files: 1, total: 1, passed: 1, failed: 0, skipped: 0, unfinished: 0 },
    outcomes: { 'tests/a.test.ts': { adds: 'passed' } },
  });
});

it('shows a lowered bar with its reason', () => {
  const coverage = { branches: 60, reason: 'Vendor code until spring.' };
  const module = moduleOf(files, { manifest: { milestone: 'mvp', coverage } });
  const verdict = evaluate(coverageGate, { module, run });
  expect(verdict.passed).toBe(true);
  expect(verdict.summary).toEqual([
    expect.stringContaining(
      '(bar lines 90 %, branches 60 %, functions 90 %, statements 90 %; mvp, wsp.json)',
    ),
    'bar lowered for branches: Vendor code until spring.',
  ]);
  expect(verdict.data).toMatchObject({ loweredBecause: 'Vendor code until spring.' });
});

it('is never green without tests, without coverage, or after a run that broke off', () => {
  const { coverage, ...uncovered } = run;
  const broken = [
    runOf({}),
    uncovered,
    runOf({ ...run, coverage: {} }),
    runOf({ ...run, outcome: 'crashed' }),
    runOf({ ...run, outcome: 'timed-out' }),
    runOf({ ...run, files: [fileOf('tests/a.test.ts', [])] }),
    runOf({ ...run, files: [fileOf('tests/a.test.ts', [{ state: 'todo' }])] }),
  ];
  expect(coverage).toBeDefined();
  for (const facts of broken) {
    expect(evaluate(coverageGate, { module: moduleOf(files), run: facts }).passed).toBe(false);
  }
});

it('does not exempt evidence', () => {
  const exemptions = [{ rule: 'coverage-below-bar', file: 'src/a.ts', reason: 'no' }];
  const module = moduleOf(files, { manifest: { exemptions } });
  const low = runOf({ ...run, coverage: coverageOf(coveredLines('src/a.ts', share(1, 100))) });
  const { findings } = evaluate(coverageGate, { module, run: low });
  expect(findings.map(({ ruleId }) => ruleId)).toContain('coverage-below-bar');
});

it('survives sources and tests that nobody would write', () => {
  const hostile = [
    '',
    '\uFEFF',
    '\r\n\r\n',
    '// only a comment',
    'it.only(',
    '((((((',
    '\0',
    'a'.repeat(1e5),
  ];
  for (const text of hostile) {
    const module = moduleOf({ 'src/a.ts': text, 'tests/a.test.ts': text });
    expect(() => evaluate(coverageGate, { module, run })).not.toThrow();
  }
});
