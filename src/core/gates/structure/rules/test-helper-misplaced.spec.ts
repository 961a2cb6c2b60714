import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { testHelperMisplaced } from './test-helper-misplaced';

const files = (...paths: string[]) =>
  reportsOf(testHelperMisplaced, Object.fromEntries(paths.map((path) => [path, '']))).map(
    ({ file }) => file,
  );

it.each([
  'tests/intent-log.test.ts',
  'tests/deep/listing.spec.ts',
  'tests/intent-log.integration.test.ts',
  'tests/support/set-up.ts',
  'tests/support/fixtures/data.json',
  'tests/__snapshots__/intent-log.test.ts.snap',
  'src/support.ts',
])('accepts %s', (path) => {
  expect(files(path)).toEqual([]);
});

it.each([
  'tests/helpers.ts',
  'tests/helpers/set-up.ts',
  'tests/fixtures/data.json',
  'tests/__snapshots__/notes.txt',
  'tests/supporting/set-up.ts',
])('reports %s', (path) => {
  expect(files(path)).toEqual([path]);
});

it('leaves documents to the docs gate', () => {
  expect(files('tests/README.md')).toEqual([]);
});
