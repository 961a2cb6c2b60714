import { expect, it } from 'vitest';
import { countLines, lineIndexOf, positionAt } from './position';

it('finds line and column under every kind of line break', () => {
  const text = 'ab\ncd\r\nef\rgh';
  const lines = lineIndexOf(text);

  expect(
    ['a', 'c', 'd', 'e', 'h'].map((letter) => positionAt(lines, text.indexOf(letter))),
  ).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 4, column: 2 },
  ]);
});

it('counts columns in UTF-16 units', () => {
  const text = '/* 😀é */ x';
  expect(positionAt(lineIndexOf(text), text.indexOf('x'))).toEqual({ line: 1, column: 11 });
});

it('puts the end of a text behind its last character', () => {
  expect(positionAt(lineIndexOf(''), 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt(lineIndexOf('a\n'), 2)).toEqual({ line: 2, column: 1 });
});

it('counts lines with and without a line break at the end', () => {
  expect(['', 'a', 'a\n', 'a\nb', 'a\r\nb\r\n', '\n\n'].map(countLines)).toEqual([
    0, 1, 1, 2, 2, 2,
  ]);
});
