import { expect, it } from 'vitest';
import { namedProjects, type ProjectNames } from './named-projects';

const names: ProjectNames = {
  byRoot: new Map([
    ['modules/sales/cart', 'cart'],
    ['modules/sales/till', 'till'],
    ['libs/money', 'money'],
  ]),
  byPackage: new Map([
    ['@acme/cart', 'cart'],
    ['money', 'money'],
  ]),
  paths: {
    '@app/till': ['./modules/sales/till/src/index.ts'],
    '@libs/*': ['dist/*', 'libs/*/src/index.ts'],
    '@broken*': ['libs/money'],
  },
};
const namedBy = (text: string, file = 'modules/sales/till/src/index.ts') => [
  ...namedProjects(file, text, names),
];

it.each([
  ["import { fill } from '@acme/cart';", ['cart']],
  ["import '@acme/cart/testing';", ['cart']],
  ['export * from "@acme/cart"', ['cart']],
  ['const cart = await import(`@acme/cart`);', ['cart']],
  ["require('money')", ['money']],
  ['{ "dependencies": { "@acme/cart": "workspace:*" } }', ['cart']],
  ["import x from '@app/till';", ['till']],
  ["import x from '@libs/money';", ['money']],
  ["import x from '@broken';", ['money']],
  ["import x from '../../cart/src/index.js';", ['cart']],
  ["import x from '../../../../libs/money';", ['money']],
  ["import x from 'libs/money/src';", ['money']],
  ["import x from './till.js';", ['till']],
  ["import a from '@acme/cart'; import b from 'money';", ['cart', 'money']],
])('finds the projects of %s', (text, expected) => {
  expect(namedBy(text)).toEqual(expected);
});

it('is not confused by apostrophes', () => {
  expect(namedBy("// It doesn't matter.\nimport x from '@acme/cart';")).toEqual(['cart']);
  expect(namedBy("const it's = `don't`, y = require('money')")).toEqual(['money']);
});

it.each([
  "import x from '@acme/cartography';",
  "import x from '@acme';",
  "import x from '@app/till/inner';",
  "import x from '@libs';",
  "import x from '../../cartography/src';",
  "import x from '../../../../../outside';",
  '// @acme/cart',
  "it('needs @acme/cart', () => {});",
  "''",
])('finds none in %s', (text) => {
  expect(namedBy(text)).toEqual([]);
});
