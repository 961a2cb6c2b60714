import { expect, it } from 'vitest';
import { parseSource } from './parse';

it('gives syntax, comments and positions', () => {
  const source = parseSource('a.ts', '// é😀\nexport const a: number = 1;\n');

  expect(source.problems).toEqual([]);
  expect(source.comments.map(({ value }) => value)).toEqual([' é😀']);
  expect(source.program.body.map(({ type, start }) => [type, source.positionAt(start)])).toEqual([
    ['ExportNamedDeclaration', { line: 2, column: 1 }],
  ]);
});

it('counts offsets from behind the byte order mark', () => {
  const source = parseSource('a.ts', '\uFEFFexport const a = 1;');

  expect(source.text.slice(0, 6)).toBe('export');
  expect(source.program.body[0]?.start).toBe(0);
});

it.each([
  ['a.ts', 'export const a = <string>b;'],
  ['a.tsx', 'export const a = <b>c</b>;'],
  ['a.mts', 'import type { A } from "./a.mjs"; export const a = {} satisfies A;'],
  ['a.cts', 'import fs = require("fs"); export = fs;'],
  ['a.d.ts', 'export declare function a(): void; export const b: number;'],
  ['a.js', 'export const a = <b />;'],
  ['a.cjs', 'const a = require("a"); if (a) return; module.exports = a;'],
  ['a.js', 'const a = require("a"); module.exports = a;'],
  ['a.ts', '#!/usr/bin/env node\n@d() class A { abstract b(): void; get c() { return 1; } }'],
  ['a.ts', ''],
])('reads %s: %s', (file, text) => {
  expect(parseSource(file, text).problems).toEqual([]);
});

it('says where a source is broken', () => {
  expect(parseSource('a.ts', 'const a = 1;\r\nconst b = ;').problems).toMatchInlineSnapshot(`
    [
      {
        "column": 11,
        "line": 2,
        "message": "Unexpected token",
        "offset": 24,
      },
    ]
  `);
});

it.each(['\0', '\uD800', 'export const a = `${', '}', 'function (', '<<<<<<< HEAD\n'])(
  'survives %j',
  (text) => {
    expect(parseSource('a.ts', text).problems.length).toBeGreaterThan(0);
  },
);

it('refuses nesting that would use up the stack of the parser', () => {
  const { problems, program } = parseSource('a.ts', `a;\nb = ${'('.repeat(50_000)}`);

  expect(problems).toEqual([
    { message: 'Brackets are nested too deeply', offset: 257, line: 2, column: 255 },
  ]);
  expect(program.body).toEqual([]);
});

it('reads nesting that people could write', () => {
  const depth = 200;
  const text = `a = ${'['.repeat(depth)}${']'.repeat(depth)};`;
  expect(parseSource('a.ts', text).problems).toEqual([]);
});

it.each([
  ['a string', `a = '${'('.repeat(500)}';`],
  ['a template', `a = \`\n${'{'.repeat(500)}\`;`],
  ['a comment', `/* ${'['.repeat(500)} */ a;`],
  ['a line comment', `// ${'['.repeat(500)}\na;`],
])('counts no brackets in %s', (_, text) => {
  expect(parseSource('a.ts', text).problems).toEqual([]);
});
