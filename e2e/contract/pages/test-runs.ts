import { coverageGate } from '../../../src/core/gates/coverage/gate';
import { coverageOf, coveredLines } from '../../../src/core/gates/coverage/coverage.fixture';
import { integrationGate } from '../../../src/core/gates/integration/gate';
import { integrationOf } from '../../../src/core/gates/integration/integration.fixture';
import { moduleOf } from '../../../src/core/module/module-view.fixture';
import { factsOf, fileOf, runOf } from '../../../src/core/test-run/test-run.fixture';
import { frameOf, type Frame, type Frames } from './frame';
import { jsonOf, linesOfCode, listingOf, textOf, type Shown } from './page';

/** Statements without a test around them are those of one. */
function testOf(shown: Shown): string {
  const text = textOf(shown, 'ts');
  return /^\s*(?:it|describe)\b/m.test(text) ? text : `it('works', async () => {\n${text}});\n`;
}

/** A unit test that passed; so often its tests have called `expect`. */
const unitTest = (callsOf: (isFound: boolean) => number = () => 1): Frame =>
  frameOf(coverageGate, (shown, found) => factsOf(testOf(shown), callsOf(shown === found)));

const file = (path: string): Frame =>
  frameOf(coverageGate, (shown) => ({
    module: moduleOf({ 'package.json': '{ "name": "@acme/cart" }', [path]: textOf(shown, 'ts') }),
    run: runOf(),
  }));

const manifest: Frame = frameOf(coverageGate, (shown) => ({
  module: moduleOf({ 'wsp.json': textOf(shown, 'json') }, { manifest: jsonOf(shown) }),
  run: runOf(),
}));

const INTEGRATION_TEST = 'tests/intent-log.integration.test.ts';

/** A module with the files that are listed, whose tests all ran and passed. */
const listed = (kind: 'unit' | 'integration') => (shown: Shown) => {
  const names = [...listingOf(shown).files.keys()];
  const tests = names.filter((name) =>
    kind === 'integration' ? name.includes('.integration.') : name.endsWith('.test.ts'),
  );
  return {
    module: moduleOf(Object.fromEntries(names.map((name) => [name, linesOfCode(1)]))),
    run: runOf({ kind, files: tests.map((name) => fileOf(name, [{}])) }),
  };
};

const MEASURED = /^(src\/\S+) +\d+ %$/gm;

/** Sources of which a report knows those that are listed with a figure. */
const measured: Frame = frameOf(coverageGate, (shown) => {
  const known = [...textOf(shown).matchAll(MEASURED)].map(([, name = '']) => name);
  const sources = ['src/index.ts', 'src/cart.ts', 'src/discount.ts'];
  return {
    module: moduleOf(
      Object.fromEntries([...sources, 'tests/cart.test.ts'].map((name) => [name, linesOfCode(1)])),
    ),
    run: runOf({
      files: [fileOf('tests/cart.test.ts', [{}])],
      coverage: coverageOf(...known.map((name) => coveredLines(name, [1]))),
    }),
  };
});

const PUBLISHED = { events: { publishes: ['intent-log.created'], subscribes: [] } };

const integrationTest = (bodyOf: (shown: Shown) => string): Frame =>
  frameOf(integrationGate, (shown) =>
    integrationOf(
      { 'wsp.json': JSON.stringify(PUBLISHED), [INTEGRATION_TEST]: bodyOf(shown) },
      { manifest: PUBLISHED },
    ),
  );

/** Edges that a test tells of while it runs. */
const EXERCISED = /exercisedEdges = \['([^']+)'\]/;

const edges: Frame = frameOf(integrationGate, (shown) => {
  const told = EXERCISED.exec(textOf(shown))?.[1];
  const { module } = integrationOf(
    { 'wsp.json': '{ "modules": ["cart", "orders"] }', [INTEGRATION_TEST]: textOf(shown) },
    { root: 'ecosystems/shop', manifest: { kind: 'ecosystem', modules: ['cart', 'orders'] } },
  );
  const test = told === undefined ? {} : { exercisedEdges: [told] };
  return {
    module,
    run: runOf({ kind: 'integration', files: [fileOf(INTEGRATION_TEST, [test])] }),
    edges: [{ event: 'cart.checked-out', from: 'cart', to: 'orders' }],
  };
});

export const TEST_RUNS: Frames = {
  'assertion-not-awaited': unitTest(),
  'assertion-swallowed': unitTest(),
  'assertion-without-matcher': unitTest(),
  'config-rewrites-sources': file('vitest.config.mts'),
  'coverage-bar-lowered-without-reason': manifest,
  'coverage-ignored-without-reason': file('src/cart.ts'),
  'coverage-missing': measured,
  'edge-not-exercised': edges,
  'event-not-exercised': integrationTest(testOf),
  'integration-entry-unused': integrationTest((shown) => textOf(shown, 'ts')),
  'integration-mocks-dependency': integrationTest((shown) => textOf(shown, 'ts')),
  'integration-tests-missing': frameOf(integrationGate, listed('integration')),
  'test-asserts-constant': unitTest(),
  'test-only': unitTest(),
  'test-retried': unitTest(),
  'test-skip-without-reason': unitTest(),
  // No call of `expect` was counted in what is found: those that stand there are never made.
  'test-without-assertion': unitTest((isFound) => (isFound ? 0 : 1)),
  'tests-missing': frameOf(coverageGate, listed('unit')),
};
