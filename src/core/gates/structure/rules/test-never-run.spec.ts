import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { testNeverRun } from './test-never-run';

const files = (...paths: string[]) =>
  reportsOf(testNeverRun, Object.fromEntries(paths.map((path) => [path, '']))).map(
    ({ file }) => file,
  );

it.each([
  'tests/a.test.ts',
  'tests/deep/a.spec.tsx',
  'src/a.test.mts',
  'tests/a.integration.test.ts',
  'tests/a.performance.test.ts',
  'tests/support/latest.ts',
  'src/test.ts',
])('accepts %s', (path) => {
  expect(files(path)).toEqual([]);
});

it.each([
  'tests/a.test.js',
  'src/a.integration.test.ts',
  'src/a.performance.test.ts',
  'tests/a.performance.test.js',
  'lib/a.test.ts',
  'a.spec.ts',
])('reports %s', (path) => {
  expect(files(path)).toEqual([path]);
});
