import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { fileTooLong } from './file-too-long';

const paths = (path: string, text: string) =>
  reportsOf(fileTooLong, { [path]: text }).map(({ file }) => file);

it('accepts a file at the limit', () => {
  expect(paths('src/a.ts', '\n'.repeat(600))).toEqual([]);
  expect(paths('src/config.json', '\n'.repeat(300))).toEqual([]);
});

it('reports a file over the limit', () => {
  expect(reportsOf(fileTooLong, { 'src/a.ts': '\n'.repeat(601) })).toMatchInlineSnapshot(`
    [
      {
        "file": "src/a.ts",
        "fix": "Split it by meaning.",
        "message": "\`src/a.ts\` has 601 lines; expected at most 600.",
      },
    ]
  `);
  expect(paths('src/config.json', '\n'.repeat(301))).toEqual(['src/config.json']);
});

it('reports a source that does not parse all the same', () => {
  expect(paths('src/a.ts', '}\n'.repeat(601))).toEqual(['src/a.ts']);
});

it.each([
  ['package-lock.json', ''],
  ['pnpm-lock.yaml', ''],
  ['tests/fixtures/orders.json', ''],
  ['tests/__snapshots__/a.test.ts.snap', ''],
  ['contracts/intent-created.schema.json', ''],
  ['src/countries.generated.ts', ''],
  ['src/countries.ts', '/* @generated from countries.csv */'],
  ['src/words.txt', ''],
])('accepts %s of any length: %j', (path, start) => {
  expect(paths(path, start + '\n'.repeat(900))).toEqual([]);
});

it('does not take the word for the mark of a generated file', () => {
  expect(paths('src/a.ts', `/* Ids are generated here. */${'\n'.repeat(900)}`)).toEqual([
    'src/a.ts',
  ]);
});
