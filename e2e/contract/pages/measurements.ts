import { demoOf, returned } from '../../../src/core/gates/demo/demo.fixture';
import { demoGate } from '../../../src/core/gates/demo/gate';
import { performanceGate } from '../../../src/core/gates/performance/gate';
import {
  budgetOf,
  factsOf,
  measured,
  runOf,
} from '../../../src/core/gates/performance/performance.fixture';
import type { Budget } from '../../../src/core/manifest/manifest';
import type { ManifestOverrides } from '../../../src/core/module/module-view.fixture';
import { serializeBaseline } from '../../../src/core/performance/baseline';
import { agreeing, disagreeing } from '../../../src/core/performance/rounds.fixture';
import { frameOf, type Frame, type Frames } from './frame';
import { columnsOf, jsonOf, listingOf, textOf, type Shown } from './page';

/** A demo that returned, with this source. */
const demo: Frame = frameOf(demoGate, (shown) => {
  const text = textOf(shown, 'ts');
  const source = text.includes('export ')
    ? text
    : `export async function demo(): Promise<DemoResult> {\n${text}}\n`;
  return demoOf([returned(), returned()], {}, source, {
    'src/intent-log.ts': 'export const createIntentLog = () => [];\n',
  });
});

type Manifest = ManifestOverrides & { readonly budgets?: readonly Budget[] };

/** A manifest that says this, and operations that were measured. */
const manifest = (...rounds: Parameters<typeof measured>[1][]): Frame =>
  frameOf(performanceGate, (shown) => {
    const { budgets = [], ...said } = jsonOf(shown) as Manifest;
    const complete = budgets.map((budget) => budgetOf(budget));
    return factsOf(complete, runOf([measured('create', ...rounds)]), said);
  });

/** What a call takes, times the reference, as a message or a summary says it. */
const FIGURE = /(?:is|p50) +(\d+(?:\.\d+)?) /;

/** Three processes that agree on the figure. */
const figure: Frame = frameOf(performanceGate, (shown) => {
  const rounds = agreeing(Number(FIGURE.exec(textOf(shown))?.[1]));
  return factsOf([budgetOf()], runOf([measured('create', rounds, rounds, rounds)]));
});

/** Two processes that do not agree, against the budget of the page or, without one, one between what they say. */
const undecided: Frame = frameOf(performanceGate, (shown) => {
  const { budgets = [{}] }: { readonly budgets?: readonly Partial<Budget>[] } =
    textOf(shown, 'json') === '' ? {} : jsonOf(shown);
  const run = runOf([measured('create', disagreeing(8, 14), agreeing(14))]);
  return factsOf(
    budgets.map((budget) => budgetOf(budget)),
    run,
  );
});

/** Operations by lines such as `tests/a.performance.test.ts   create, list`. */
const operations: Frame = frameOf(performanceGate, (shown) => {
  const files = [...columnsOf(shown)].map(([file, names]) => ({
    file,
    operations: names.split(', ').map((name) => measured(name)),
  }));
  return factsOf([], runOf([], { files }));
});

const recorded = serializeBaseline(22, [{ name: 'create', rounds: agreeing(8) }]);

const testsOf = (shown: Shown): readonly string[] =>
  [...listingOf(shown).files.keys()].filter((file) => file.includes('.performance.'));

export const MEASUREMENTS: Frames = {
  'baseline-unreadable': frameOf(performanceGate, (shown) =>
    factsOf([], runOf(), {}, { 'performance.json': textOf(shown, 'json') || recorded }),
  ),
  'budget-exceeded': figure,
  'budget-inconclusive': undecided,
  'budget-of-unknown-operation': manifest(),
  'budgets-missing': manifest(),
  'demo-module-unused': demo,
  'demo-without-checks': demo,
  'operation-repeated': operations,
  'operation-without-budget': manifest(agreeing(8)),
  'performance-tests-missing': frameOf(performanceGate, (shown) => {
    const files = testsOf(shown).map((file) => ({ file, operations: [measured('create')] }));
    return factsOf([budgetOf()], runOf([], { files }));
  }),
};
