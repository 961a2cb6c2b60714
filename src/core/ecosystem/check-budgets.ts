import type { Budget } from '../manifest/manifest';
import { notOneOf } from '../options/not-one-of';
import type { DataPath, DataProblem } from '../options/problem';
import { type EcosystemSpec, waysOf } from './ecosystem-spec';

/**
 * What each module measures, by its name: the operations of its performance tests. A module of which that cannot be
 * said before they run is not among them.
 */
export type Measured = ReadonlyMap<string, readonly string[]>;

/** Budgets of a module: those that the specification states, and those of the blueprint that it leaves alone. */
export function withStated(
  own: readonly Budget[],
  stated: readonly Budget[] = [],
): readonly Budget[] {
  const left = own.filter((budget) => !stated.some((other) => isSameMeasure(other, budget)));
  return [...left, ...stated];
}

/** Whether budgets are of what is measured: operations of modules, flows of the ecosystem. */
export function checkBudgets(spec: EcosystemSpec, measured: Measured): readonly DataProblem[] {
  const flows = waysOf(spec).map(({ name }) => name);
  return [
    ...checkNeeded(spec),
    ...Object.entries(spec.modules).flatMap(([name, { budgets = [] }]) =>
      checkList(['modules', name, 'budgets'], budgets, {
        known: measured.get(name),
        says: 'which no performance test of the module measures',
      }),
    ),
    ...checkList(['budgets'], spec.budgets, { known: flows, says: 'which is no flow' }),
  ];
}

/** As `budgets-missing` asks it of whatever is at that milestone. */
function checkNeeded({ milestone, budgets }: EcosystemSpec): DataProblem[] {
  if (milestone !== 'mvp' || budgets.length > 0) return [];
  return [
    {
      path: ['milestone'],
      found: 'is mvp, and no flow has a budget',
      expected: '"budgets" that say what at least one flow may take',
    },
  ];
}

interface Measurable {
  /** `undefined` when nobody knows. */
  readonly known: readonly string[] | undefined;
  readonly says: string;
}

function checkList(
  path: DataPath,
  budgets: readonly Budget[],
  { known, says }: Measurable,
): DataProblem[] {
  return budgets.flatMap((budget, index) => {
    const { operation } = budget;
    if (known?.includes(operation) === false) {
      const at = [...path, index, 'operation'];
      const found = `is "${operation}", ${says}`;
      return known.length === 0
        ? [{ path: at, found, expected: 'no budget: nothing is measured there' }]
        : [notOneOf(at, found, operation, known)];
    }
    const first = budgets.findIndex((other) => isSameMeasure(other, budget));
    if (first === index) return [];
    return [
      {
        path: [...path, index],
        found: `limits the ${budget.metric} of "${operation}" again, after \`budgets[${first}]\``,
        expected: 'one limit',
      },
    ];
  });
}

function isSameMeasure(one: Budget, other: Budget): boolean {
  return (
    one.operation === other.operation && one.metric === other.metric && one.unit === other.unit
  );
}
