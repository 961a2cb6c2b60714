import { expect, it } from 'vitest';
import { folded, PLAIN } from './text-style';

const at = (columns: number) => ({ ...PLAIN, columns });
const LINE = '  one two three four five six seven';

it('leaves lines alone that fit, and all of them where nobody looks', () => {
  expect(folded(LINE, PLAIN, 4)).toBe(LINE);
  expect(folded(LINE, at(LINE.length), 4)).toBe(LINE);
});

it('breaks between words, and keeps its distance', () => {
  expect(folded(LINE, at(24), 4)).toBe('  one two three four\n    five six seven');
  expect(folded(LINE, at(LINE.length - 1), 4)).toBe('  one two three four five six\n    seven');
});

it('leaves a word whole that is longer than the screen', () => {
  const word = 'x'.repeat(40);
  expect(folded(`  ${word} and more`, at(30), 4)).toBe(`  ${word}\n    and more`);
});

it('does not count what only colours', () => {
  const style = { ...at(28), widthOf: (text: string) => text.replaceAll('!', '').length };
  const painted = '!!!!one!!!! two three four five six';
  expect(folded(painted, style, 2)).toBe(painted);
});

it('leaves it to a terminal that is too narrow', () => {
  expect(folded(LINE, at(20), 8)).toBe(LINE);
});
