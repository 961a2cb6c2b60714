import { expect, it } from 'vitest';
import { listCode, textCode } from './list-code';

it('tells few words as a list', () => {
  expect(listCode(['agreed', "i'll"])).toBe(`["agreed","i'll"]`);
  expect(listCode([])).toBe('[]');
});

it('tells many words as a text', () => {
  const words = Array.from({ length: 12 }, (_, index) => `word number ${index}`);
  const code = listCode(words);
  expect(code).toMatch(/^listed\("word number 0, .*, " \+ ".*word number 11"\)$/);
  expect(textCode(['a', 'b'])).toBe('"a, b"');
  expect(textCode([])).toBe('""');
});
