import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { fileEmpty } from './file-empty';

it('accepts files that hold something', () => {
  expect(reportsOf(fileEmpty)).toEqual([]);
});

it.each([
  ['src/intent-log.ts', ''],
  ['src/demo.ts', ' \r\n\t'],
  ['src/index.ts', '\uFEFF'],
  ['src/errors.ts', ';'],
  ['src/errors.ts', "'use strict';"],
  ['package.json', '\n'],
  ['tsconfig.json', ''],
])('reports %s with nothing in it', (file, text) => {
  expect(reportsOf(fileEmpty, { [file]: text })).toEqual([expect.objectContaining({ file })]);
});

it('tells empty files from files of comments', () => {
  expect(
    reportsOf(fileEmpty, {
      'src/demo.ts': '// Shows the module.\n/* Later. */\n',
      'tests/intent-log.test.ts': '',
    }).map(({ message }) => message),
  ).toMatchInlineSnapshot(`
    [
      "\`src/demo.ts\` holds nothing but comments; expected at least one statement.",
      "\`tests/intent-log.test.ts\` is empty; expected at least one statement.",
    ]
  `);
});

it.each([
  ['src/errors.ts', 'export {};'],
  ['src/errors.ts', "import './intent-log.js';"],
  ['src/errors.ts', 'export type A = 1;'],
  ['src/env.d.ts', '/// <reference types="node" />\n'],
  ['src/errors.ts', 'const a = ;'],
  ['src/logo.svg', ''],
  ['tests/fixtures/empty.json', ''],
  ['.gitkeep', ''],
])('accepts %s: %j', (file, text) => {
  expect(reportsOf(fileEmpty, { [file]: text })).toEqual([]);
});
