import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { sourceUnparsable } from './source-unparsable';

it('accepts sources that parse', () => {
  expect(reportsOf(sourceUnparsable)).toEqual([]);
});

it('reports the first place at which a source does not parse', () => {
  const files = {
    'src/errors.ts': 'export class A {\n  constructor( {}\n  b( {}\n}\n',
    'tests/intent-log.test.ts': "it('is cut off', () => {\n",
  };
  expect(reportsOf(sourceUnparsable, files)).toMatchInlineSnapshot(`
    [
      {
        "column": 3,
        "file": "src/errors.ts",
        "fix": "Mend the syntax; the other rules do not look at the file until then.",
        "line": 3,
        "message": "The source does not parse: Expected \`,\` or \`)\` but found \`Identifier\`.",
      },
      {
        "column": 1,
        "file": "tests/intent-log.test.ts",
        "fix": "Mend the syntax; the other rules do not look at the file until then.",
        "line": 2,
        "message": "The source does not parse: Expected \`}\` but found \`EOF\`.",
      },
    ]
  `);
});

it('reports marks of a merge', () => {
  const text = '<<<<<<< HEAD\nexport const a = 1;\n=======\nexport const a = 2;\n>>>>>>> b\n';
  expect(reportsOf(sourceUnparsable, { 'src/errors.ts': text })).toEqual([
    expect.objectContaining({ line: 1, column: 1 }),
  ]);
});

it.each([
  ['src/view.tsx', 'export const View = () => <p>Hello</p>;'],
  ['src/old.cjs', 'const a = require("a");\nif (a) return;\nmodule.exports = a;'],
  ['src/env.d.ts', 'declare module "*.svg" { const text: string; export default text; }'],
  ['src/errors.ts', '\uFEFF#!/usr/bin/env node\r\nexport enum A { B = 1 }\r\n'],
  ['src/notes.txt', 'const = ;'],
  ['vitest.config.mts', 'export default {'],
])('accepts %s: %j', (file, text) => {
  expect(reportsOf(sourceUnparsable, { [file]: text })).toEqual([]);
});
