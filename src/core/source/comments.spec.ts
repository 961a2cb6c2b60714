import { expect, it } from 'vitest';
import { commentLines, commentsBefore, commentsWithin } from './comments';
import { parseSource } from './parse';

it('finds the comments directly before and within', () => {
  const text = '// one\n/** two */\nfunction a() {\n  // three\n}\n// four\n';
  const source = parseSource('a.ts', text);

  expect(commentsBefore(source, text.indexOf('function'))).toBe(' one\n* two ');
  expect(commentsWithin(source, text.indexOf('{'), text.indexOf('}'))).toBe(' three');
});

it('takes no comment with code between', () => {
  const text = '/** of b */\nconst b = 1;\nfunction a() {}';
  expect(commentsBefore(parseSource('a.ts', text), text.indexOf('function'))).toBe('');
});

it('gives the lines of a comment with their places', () => {
  const text = '/**\r\n * One.\r\n *\r\n * Two.\r\n */\n// Three. ';
  const lines = parseSource('a.ts', text).comments.flatMap(commentLines);

  expect(lines.map((line) => line.text)).toEqual(['One.', 'Two.', 'Three.']);
  expect(lines.map(({ offset }) => text.slice(offset, offset + 3))).toEqual(['One', 'Two', 'Thr']);
});
