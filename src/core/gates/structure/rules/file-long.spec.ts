import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { fileLong } from './file-long';

const paths = (path: string, lines: number) =>
  reportsOf(fileLong, { [path]: '\n'.repeat(lines) }).map(({ file }) => file);

it.each([
  ['src/a.ts', 400],
  ['tests/a.test.ts', 400],
  ['src/config.json', 200],
  ['deploy.yaml', 200],
  ['wsp.json', 250],
  ['ecosystem.yaml', 350],
])('accepts %s with %d lines', (path, lines) => {
  expect(paths(path, lines)).toEqual([]);
});

it.each([
  ['src/a.ts', 401],
  ['src/a.ts', 600],
  ['tests/a.test.ts', 401],
  ['src/config.json', 201],
  ['deploy.yml', 300],
])('reports %s with %d lines', (path, lines) => {
  expect(paths(path, lines)).toEqual([path]);
});

it('leaves what is far too long to the rule for that', () => {
  expect(paths('src/a.ts', 601)).toEqual([]);
});

it('counts lines as an editor does', () => {
  const text = `${'a;\r\n'.repeat(400)}b;`;
  expect(reportsOf(fileLong, { 'src/a.ts': text })).toMatchInlineSnapshot(`
    [
      {
        "file": "src/a.ts",
        "fix": "Split it by meaning before it reaches 600 lines, which fail the gate.",
        "message": "\`src/a.ts\` has 401 lines; expected at most 400.",
      },
    ]
  `);
});
