import { expect, it } from 'vitest';
import type { ModuleOverrides } from '../../../module/module-view.fixture';
import { fileOf, runOf, saidBy } from '../../../test-run/test-run.fixture';
import type { TestCase } from '../../../test-run/test-run';
import { evaluate } from '../../evaluate';
import type { IntegrationFacts } from '../facts';
import { integrationGate } from '../gate';
import { integrationOf } from '../integration.fixture';
import { edgeNotExercised } from './edge-not-exercised';

const FILE = 'tests/shop.integration.test.ts';
const SHOP: ModuleOverrides = {
  root: 'ecosystems/shop',
  manifest: { kind: 'ecosystem', modules: ['cart', 'checkout'] },
};
const FILLED = 'cart.filled: cart -> checkout';
const PLACED = 'order.placed: checkout -> cart';

const factsOf = (tests: readonly Partial<TestCase>[]): IntegrationFacts => ({
  ...integrationOf(
    { 'wsp.json': '{\n  "modules": [\n    "cart",\n    "checkout"\n  ]\n}\n', [FILE]: '' },
    SHOP,
  ),
  run: runOf({ kind: 'integration', files: [fileOf(FILE, tests)] }),
  edges: [
    { event: 'cart.filled', from: 'cart', to: 'checkout' },
    { event: 'order.placed', from: 'checkout', to: 'cart' },
  ],
});
const said = (...tests: readonly Partial<TestCase>[]) => saidBy(edgeNotExercised, factsOf(tests));

const NO_PLACED =
  '4:5 `cart` subscribes to `order.placed` of `checkout`, and no integration test that passed tells that it was exercised.';

it('says nothing when each edge was exercised, by one test or by several', () => {
  expect(said({ exercisedEdges: [FILLED, PLACED] })).toEqual([]);
  expect(said({ exercisedEdges: [PLACED] }, {}, { exercisedEdges: [FILLED, FILLED] })).toEqual([]);
});

it('reports each edge that no test tells, at its publisher', () => {
  expect(said({ exercisedEdges: [FILLED] })).toEqual([NO_PLACED]);
  expect(said({})).toHaveLength(2);
});

it.each(['failed', 'skipped', 'todo', 'unfinished'] as const)(
  'does not count what a test tells that is %s',
  (state) => {
    expect(said({ exercisedEdges: [FILLED] }, { state, exercisedEdges: [PLACED] })).toEqual([
      NO_PLACED,
    ]);
  },
);

it.each([
  'order.placed: cart -> checkout',
  'order.placed: checkout->cart',
  'order.placed',
  'order.placed: checkout -> cart-items',
])('does not take `%s` for the edge', (edge) => {
  expect(said({ exercisedEdges: [FILLED, edge] })).toEqual([NO_PLACED]);
});

it('leaves it to another rule when there are no integration tests', () => {
  expect(saidBy(edgeNotExercised, { ...factsOf([]), run: runOf() })).toEqual([]);
});

it('asks modules nothing', () => {
  expect(saidBy(edgeNotExercised, integrationOf({ [FILE]: '' }))).toEqual([]);
});

it('is counted in the place of events', () => {
  const facts = factsOf([{ exercisedEdges: [FILLED, 'cart.left: cart -> checkout'] }]);
  expect(integrationGate.measure(facts)).toEqual({
    summary: ['1 test in 1 file; 1 of 2 edges'],
    data: {
      tests: { files: 1, total: 1, passed: 1, failed: 0, skipped: 0, unfinished: 0 },
      edges: {
        declared: 2,
        exercised: 1,
        missing: [PLACED],
        exercisedBy: { [FILLED]: ['tests/shop.integration.test.ts: adds'] },
      },
      outcomes: { 'tests/shop.integration.test.ts': { adds: 'passed' } },
    },
  });
  expect(evaluate(integrationGate, facts).passed).toBe(false);
});
