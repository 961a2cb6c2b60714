import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { ecosystemModulesDiffer } from './ecosystem-modules-differ';

const WSP = '{\n  "kind": "ecosystem",\n  "modules": ["cart", "checkout"]\n}\n';
const YAML = 'name: shop\nmodules:\n  cart:\n    domain: sales\n  checkout:\n    domain: sales\n';

const reported = (specification: string | undefined) =>
  reportsOf(
    ecosystemModulesDiffer,
    { 'wsp.json': WSP, 'ecosystem.yaml': specification },
    { root: 'ecosystems/shop', manifest: { kind: 'ecosystem', modules: ['cart', 'checkout'] } },
  ).map(({ file, line, column, message }) => `${file}:${line ?? 0}:${column ?? 0} ${message}`);

it('accepts the same modules, in whatever order', () => {
  expect(reported(YAML)).toEqual([]);
  expect(reported('modules: { checkout: {}, cart: }')).toEqual([]);
});

it('reports a module that only one of the two names, at its place', () => {
  expect(reported(YAML.replace('checkout', 'check-out'))).toEqual([
    'ecosystem.yaml:5:3 `ecosystem.yaml` specifies the module `check-out`, which "modules" in wsp.json lacks.',
    'wsp.json:3:23 "modules" names `checkout`, which `ecosystem.yaml` does not specify.',
  ]);
});

it('takes no value and no deeper key for a module', () => {
  const yaml = 'modules:\n  cart: { modules: { checkout: {} } }\n  checkouts: checkout\n';
  expect(reported(yaml)).toEqual([
    'ecosystem.yaml:3:3 `ecosystem.yaml` specifies the module `checkouts`, which "modules" in wsp.json lacks.',
    'wsp.json:3:23 "modules" names `checkout`, which `ecosystem.yaml` does not specify.',
  ]);
});

it.each([
  ['modules:\n  cart: {\n', /^ecosystem\.yaml:\d+:\d+ `ecosystem\.yaml` cannot be read: .+\.$/],
  ['modules:\n  cart: 1\n  cart: 2\n', /^ecosystem\.yaml:3:3 .* cannot be read: Map keys must be/],
])('reports what cannot be read: %j', (yaml, expected) => {
  expect(reported(yaml)).toEqual([expect.stringMatching(expected)]);
});

it.each([
  ['', '1:1'],
  ['- cart\n', '1:1'],
  ['name: shop\n', '1:1'],
  ['name: shop\nmodules: [cart, checkout]\n', '2:1'],
])('reports %j, which has no modules by name', (yaml, place) => {
  expect(reported(yaml)).toEqual([
    `ecosystem.yaml:${place} \`ecosystem.yaml\` has no \`modules\` with a key for each module.`,
  ]);
});

it('leaves a missing specification to another rule, and modules alone', () => {
  expect(reported(undefined)).toEqual([]);
  expect(reportsOf(ecosystemModulesDiffer, { 'ecosystem.yaml': 'modules: {}' })).toEqual([]);
});
