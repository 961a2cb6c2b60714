import { expect, it } from 'vitest';
import { applyEdits, overlap, type TextEdit } from './text-edit';

function edit(from: [number, number], to: [number, number], text: string): TextEdit {
  return {
    file: 'README.md',
    from: { line: from[0], column: from[1] },
    to: { line: to[0], column: to[1] },
    text,
  };
}

it('replaces pieces in whatever order they come, and nothing else', () => {
  const text = applyEdits('one\ntwo  \nthree', [
    edit([3, 1], [3, 6], 'drei'),
    edit([1, 1], [1, 4], 'eins'),
  ]);
  expect(text).toBe('eins\ntwo  \ndrei');
});

it('writes the line ends of the file and keeps its byte order mark', () => {
  expect(applyEdits('\uFEFFa\r\nb\r\n', [edit([1, 1], [1, 2], 'x\ny')])).toBe(
    '\uFEFFx\r\ny\r\nb\r\n',
  );
});

it('inserts', () => {
  expect(applyEdits('ab', [edit([1, 2], [1, 2], '-')])).toBe('a-b');
});

it.each([
  ['the same piece', edit([1, 1], [1, 5], ''), edit([1, 1], [1, 5], ''), true],
  ['one in the other', edit([1, 1], [2, 5], ''), edit([1, 7], [1, 9], ''), true],
  ['neighbours', edit([1, 1], [1, 5], ''), edit([1, 5], [1, 9], ''), false],
  ['two insertions at one place', edit([1, 1], [1, 1], 'a'), edit([1, 1], [1, 1], 'b'), true],
  ['two files', edit([1, 1], [1, 5], ''), { ...edit([1, 1], [1, 5], ''), file: 'b.md' }, false],
])('says whether %s overlap', (_what, a, b, expected) => {
  expect(overlap(a, b)).toBe(expected);
  expect(overlap(b, a)).toBe(expected);
});
