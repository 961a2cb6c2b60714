import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { segmentRepeated } from './segment-repeated';

const paths = (...names: string[]) =>
  reportsOf(segmentRepeated, Object.fromEntries(names.map((name) => [name, '']))).map(
    ({ file }) => file,
  );

it('accepts paths without repetition', () => {
  expect(reportsOf(segmentRepeated)).toEqual([]);
});

it.each([
  ['src/src/a.ts', 'src/src'],
  ['tests/tests/a.test.ts', 'tests/tests'],
  ['intent-log/a.json', 'intent-log'],
  ['src/store/store/memory.ts', 'src/store/store'],
])('reports %s', (path, folder) => {
  expect(paths(path)).toEqual([folder]);
});

it('reports a folder once', () => {
  expect(reportsOf(segmentRepeated, { 'src/src/a.ts': '', 'src/src/b.ts': '' }))
    .toMatchInlineSnapshot(`
    [
      {
        "file": "src/src",
        "fix": "Move its files one folder up.",
        "message": "The folder \`src/src\` repeats \`src\`, the name of the folder that it is in.",
      },
    ]
  `);
});

it('reports a module that is named like its domain', () => {
  const root = 'modules/communication/communication';
  expect(reportsOf(segmentRepeated, {}, { root }).map(({ file }) => file)).toEqual(['wsp.json']);
});

it.each([
  'src/store/store.ts',
  'src/intent-log/intent-log.ts',
  'tests/src/a.test.ts',
  'tests/fixtures/tests/a.json',
  'src/stores/store/a.ts',
])('accepts %s', (path) => {
  expect(paths(path)).toEqual([]);
});
