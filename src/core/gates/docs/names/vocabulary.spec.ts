import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { vocabularyOf } from './vocabulary';

const FILES = {
  'src/index.ts': "export { openCart } from './cart.js';\n",
  'src/cart.ts':
    '// Once there was a closeCart.\nexport const openCart = (): string => "A basketFull of";\n',
  'tests/cart.test.ts': 'const emptyCart = "leftOver";\n',
  'package.json': '{ "name": "@acme/wagon" }',
};

it.each([
  ['openCart', true],
  ['basketFull', true],
  ['closeCart', false],
  ['openCar', false],
  ['emptyCart', true],
  ['leftOver', false],
  ['wagon', true],
])('knows %s: %s', (name, expected) => {
  expect(vocabularyOf(moduleOf(FILES)).knows(name)).toBe(expected);
});

it.each([
  ['a letter by its number', String.raw`export const a = '\x73hipped';`],
  ['a letter by its code point', String.raw`export const a = '\u{73}hipped';`],
  ['a name with such a letter', String.raw`export const \u0073hipped = 1;`],
  ['a letter with a needless stroke', String.raw`export const a = 'ship\ped';`],
  ['a text over two lines', "export const a = 'ship\\\nped';"],
])('knows a name of which the text shows only parts: %s', (_, text) => {
  const vocabulary = vocabularyOf(moduleOf({ ...FILES, 'src/status.ts': text }));
  expect(vocabulary.knows('shipped')).toBe(true);
  expect(vocabulary.knows('shippe')).toBe(false);
});

it('is complete when every source parses, whether a name was in it or not', () => {
  const broken = moduleOf({ ...FILES, 'src/broken.ts': 'export const = ;' });
  const brokenTest = moduleOf({ ...FILES, 'tests/broken.test.ts': 'const = ;' });
  expect(vocabularyOf(moduleOf(FILES)).isComplete()).toBe(true);
  expect(vocabularyOf(broken).isComplete()).toBe(false);
  expect(vocabularyOf(brokenTest).isComplete()).toBe(true);
});
