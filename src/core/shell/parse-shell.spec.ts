import { describe, expect, it } from 'vitest';
import { parseShell } from './parse-shell';

const words = (script: string): string[][] =>
  parseShell(script).map(({ words: all }) => all.map(({ text }) => text));

it.each([
  ['nx run cart:build', [['nx', 'run', 'cart:build']]],
  ['CI=1 NX_DAEMON=false nx reset', [['nx', 'reset']]],
  ['a && b || c; d & e | f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
  ['# only a comment\na # and one more', [['a']]],
  ['echo \'a b\' "c d" e\\ f', [['echo', 'a b', 'c d', 'e f']]],
  ['nx g x \\\n  --name=y', [['nx', 'g', 'x', '--name=y']]],
  ['node a.js > out.txt 2>&1 < in.txt', [['node', 'a.js']]],
  ['a\r\nb\r\n', [['a'], ['b']]],
  ['A=1', []],
  ['', []],
])('reads %j', (script, expected) => {
  expect(words(script)).toEqual(expected);
});

it.each([
  ['cat <<END\nnx run no:thing\nEND'],
  ['for p in a b; do nx run $p:build; done'],
  ["echo 'never closed\nnx run a:b"],
  ['(cd a)'],
  ['echo "$(pwd)"'],
])('stops at what it does not understand: %j', (script) => {
  expect(words(script)).toEqual([]);
});

it.each([
  'a\rb',
  'a\fb',
  'a \u00A0 b',
  '\v',
  'a \u2028b',
  ')',
  '>',
  'a > ',
  '<',
  'a <',
  '&>',
  '<a> <b>',
])('comes to an end with %j', (script) => {
  expect(words(script).length).toBeLessThan(4);
});

it('takes a lone carriage return for the end of a line', () => {
  expect(words('nx reset\rnx run a:b # c\rnx list')).toEqual([
    ['nx', 'reset'],
    ['nx', 'run', 'a:b'],
    ['nx', 'list'],
  ]);
});

it('keeps what comes before the part that it does not understand', () => {
  expect(words('nx reset\nif true; then nx run a:b; fi')).toEqual([['nx', 'reset']]);
});

describe('words', () => {
  it.each(['$HOME/a', '*.ts', '<name>', 'a-<name>-b', '"$A"', '{a,b}', '~/x'])(
    'knows that %s stands for something else',
    (word) => {
      expect(parseShell(`echo ${word}`)[0]?.words[1]).toMatchObject({ open: true });
    },
  );

  it('have their place', () => {
    expect(parseShell('a \\\n "b c"')[0]?.words.map(({ offset }) => offset)).toEqual([0, 5]);
  });
});
