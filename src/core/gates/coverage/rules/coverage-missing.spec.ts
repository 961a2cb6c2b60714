import type { FileCoverageData } from 'istanbul-lib-coverage';
import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, fileOf, runOf } from '../../../test-run/test-run.fixture';
import type { TestRun } from '../../../test-run/test-run';
import { coveredLines, coverageOf } from '../coverage.fixture';
import { coverageMissing } from './coverage-missing';

const CODE = 'export const a = 1;';

const ask = (
  files: Readonly<Record<string, string>>,
  coverage: readonly FileCoverageData[] | undefined,
  run: Partial<TestRun> = {},
) =>
  askOf(coverageMissing, {
    module: moduleOf({ 'tests/a.test.ts': '', ...files }),
    run: runOf({
      files: [fileOf('tests/a.test.ts', [{}])],
      ...(coverage && { coverage: coverageOf(...coverage) }),
      ...run,
    }),
  }).map(({ file, message }) => `${file}: ${message}`);

it('says nothing when every source was measured', () => {
  expect(ask({ 'src/a.ts': CODE }, [coveredLines('src/a.ts', [0])])).toEqual([]);
});

it('reports a run without a report, and one that knows nothing', () => {
  const files = { 'src/a.ts': CODE, 'src/b.ts': CODE };
  expect(ask(files, undefined)).toEqual([
    'src/a.ts: The run left no coverage report, where one on 2 sources was expected.',
  ]);
  const empty = [
    'src/a.ts: The coverage report knows 0 statements in 2 sources, where at least one was expected.',
  ];
  expect(ask(files, [])).toEqual(empty);
  expect(ask(files, [coveredLines('src/a.ts', []), coveredLines('src/b.ts', [])])).toEqual(empty);
});

it('reports a module without sources', () => {
  expect(ask({ 'lib/a.ts': CODE }, [])).toEqual([
    'src/index.ts: There are 0 sources to cover, where at least one was expected below `src`.',
  ]);
});

it.each([
  'export const a = 1;',
  'console.log(1);',
  'export function a() {}',
  'export default 3;',
  'class A {}',
  'export enum A { B }',
  'const a = ;',
])('reports a source that is left out and holds %s', (text) => {
  const found = ask({ 'src/a.ts': CODE, 'src/b.ts': text }, [coveredLines('src/a.ts', [1])]);
  expect(found).toEqual([
    'src/b.ts: It has no coverage figures, although it holds code that runs.',
  ]);
});

it.each([
  '',
  '// nothing yet',
  'export interface A { a: 1 }',
  "import type { A } from './a.js';\nexport type B = A;",
  "export * from './a.js';\nexport { a as b } from './a.js';\nexport {};",
  'export declare const a: number;\ndeclare function b(): void;\ndeclare namespace C {}',
])('leaves alone a source that is left out and holds only types: %s', (text) => {
  expect(ask({ 'src/a.ts': CODE, 'src/b.ts': text }, [coveredLines('src/a.ts', [1])])).toEqual([]);
});

it('leaves it to other rules when no test ran or the run broke off', () => {
  expect(ask({ 'src/a.ts': CODE }, undefined, { files: [] })).toEqual([]);
  expect(ask({ 'src/a.ts': CODE }, undefined, { outcome: 'timed-out' })).toEqual([]);
});
