import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { todoUnowned } from './todo-unowned';

const reports = (text: string) => reportsOf(todoUnowned, { 'src/errors.ts': text });

it.each([
  '// TODO handle time zones',
  '// TODO: handle time zones',
  '/* FIXME */',
  '/** @todo handle time zones */',
  '// XXX this is wrong',
  '// todo: handle time zones',
  'const a = 1; // later: TODO',
  '/**\n * Adds.\n * TODO: subtract\n */',
  '// TODO (see below) handle time zones: 12',
  '// TODO UTF-8 names',
  '// TODO handle (#) signs',
])('reports %j', (comment) => {
  expect(reports(`${comment}\nexport const b = 1;\n`)).toHaveLength(1);
});

it('tells where', () => {
  expect(reports('/**\n * Adds.\n * TODO: subtract\n */\nexport const a = 1;\n'))
    .toMatchInlineSnapshot(`
    [
      {
        "column": 4,
        "file": "src/errors.ts",
        "fix": "Do it now, or write who does it and where it is tracked, such as \`TODO(name): …\` or \`TODO #12: …\`.",
        "line": 3,
        "message": "The note \`TODO\` names neither an owner nor an issue.",
      },
    ]
  `);
});

it.each([
  '// TODO(anna): handle time zones',
  '// TODO @anna handle time zones',
  '// TODO #12: handle time zones',
  '// FIXME: PAY-341 rounding',
  '// TODO: https://example.com/issues/12',
  '// TODO rounding (#12)',
  '// TODO [anna] rounding',
  '// TODO (anna) rounding',
  '// todo(anna): rounding',
])('accepts %j', (comment) => {
  expect(reports(`${comment}\nexport const b = 1;\n`)).toEqual([]);
});

it.each([
  '// A todo is something that somebody has to do.',
  '/** Lists every todo of a user. */',
  '/** @param todo - The item */',
  '// todo: 1, doing: 2, done: 3',
  '// The id has the form XXX-000.',
  '// mastodon',
  "export const todo = 'TODO: write'; const TODO = 1;",
  'const text = `// TODO`;',
  '// Prints "methods" and TODOs.',
])('accepts %j, which is no note', (text) => {
  expect(reports(`${text}\nexport const b = 1;\n`)).toEqual([]);
});

it('leaves stubs to their own rules, and tests alone', () => {
  const stub = 'export function a() {\n  // TODO: implement\n}\n';
  expect(reports(stub)).toEqual([]);
  expect(reportsOf(todoUnowned, { 'tests/intent-log.test.ts': '// TODO more\n' })).toEqual([]);
  expect(reportsOf(todoUnowned, { 'src/a.test.ts': '// TODO more\n' })).toEqual([]);
});
