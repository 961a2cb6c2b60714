import { expect, it } from 'vitest';
import { offsetOfTooDeepNesting } from './nesting';

it('accepts what people and generators write', () => {
  expect(offsetOfTooDeepNesting('f({ a: [1, (2)] })'.repeat(1000))).toBeUndefined();
  expect(offsetOfTooDeepNesting('['.repeat(250))).toBeUndefined();
});

it('tells where it is too deep', () => {
  expect(offsetOfTooDeepNesting(`a ${'{'.repeat(300)}`)).toBe(252);
});

it.each([
  `'${'('.repeat(300)}'`,
  `"${'('.repeat(300)}"`,
  `\`${'('.repeat(300)}\``,
  `// ${'('.repeat(300)}`,
  `/* ${'('.repeat(300)} */`,
  `'\\'${'('.repeat(300)}'`,
])('does not count what is in %s', (text) => {
  expect(offsetOfTooDeepNesting(text)).toBeUndefined();
});

it('counts brackets in the gaps of templates', () => {
  expect(offsetOfTooDeepNesting('`${'.repeat(300))).toBe(752);
});
