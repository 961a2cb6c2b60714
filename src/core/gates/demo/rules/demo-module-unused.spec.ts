import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { demoOf, returned } from '../demo.fixture';
import { demoModuleUnused } from './demo-module-unused';

const OTHERS = {
  'package.json': '{ "name": "@acme/cart" }',
  'src/index.ts': "export { createCart } from './cart.js';",
  'src/cart.ts': 'export const createCart = () => [];\nexport const LIMITS = { most: 9 };',
  'tests/support/fake.ts': 'export const fake = () => 1;',
};
const said = (source: string) =>
  saidBy(demoModuleUnused, demoOf([returned()], {}, source, OTHERS)).map((line) =>
    line.replace(/ .*(nothing of (?:the module|them)).*/, ' $1'),
  );

it.each([
  "import { createCart } from './cart.js';\nexport const demo = () => createCart();",
  "import { createCart as make } from './index.js';\nexport const demo = () => run(make);",
  "import * as cart from './index.js';\nexport const demo = () => cart.createCart();",
  "import { LIMITS } from './cart.js';\nexport const demo = () => [LIMITS.most];",
  "import { createCart } from '@acme/cart';\nexport const demo = () => createCart();",
  "import './cart.js';",
  "export const demo = async () => (await import('./cart.js')).createCart();",
])('accepts %s', (source) => {
  expect(said(source)).toEqual([]);
});

it.each([
  'export const demo = () => 1;',
  "import { createKernel } from '@acme/kernel';\nexport const demo = () => createKernel();",
  "import type { Cart } from './cart.js';\nexport const demo = () => 1;",
  "import { type Cart } from './cart.js';\nexport const demo = () => 1;",
  "import { demo as other } from './demo.js';\nexport const demo = () => other();",
  "import { fake } from '../tests/support/fake.js';\nexport const demo = () => fake();",
  "export const demo = () => './cart.js';",
])('reports %s', (source) => {
  expect(said(source)).toEqual(['1:0 nothing of the module']);
});

it.each([
  'export const demo = () => 1;',
  'export const demo = () => { void createCart; };',
  'export const demo = () => { createCart; };',
  'export const demo = () => [typeof createCart];',
  'export const demo = () => [createCart.name];',
  'export const demo = () => ({ createCart: 1 });',
  'export const demo = () => other.createCart();',
  'export const demo = (): ReturnType<typeof createCart> => [];',
])('reports an import of which nothing is used: %s', (source) => {
  expect(said(`\nimport { createCart } from './cart.js';\n${source}`)).toEqual([
    '2:1 nothing of them',
  ]);
});

it('leaves a demo that failed to other rules', () => {
  expect(saidBy(demoModuleUnused, demoOf([{ kind: 'timed-out' }]))).toEqual([]);
});
