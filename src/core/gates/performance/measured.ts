import type { Budget } from '../../manifest/manifest';
import { judgeBudget, type BudgetState } from '../../performance/judge-budget';
import type { Round } from '../../performance/round';
import type { PerformanceFacts } from './facts';
import type { Operation, PerformanceFile, PerformanceRun } from './performance-run';

/** An operation, and the performance test that exports it. */
export interface ExportedOperation extends Operation {
  readonly file: string;
}

export function operationsIn({ files }: PerformanceRun): ExportedOperation[] {
  return files.flatMap((file) =>
    'operations' in file
      ? file.operations.map((operation) => ({ file: file.file, ...operation }))
      : [],
  );
}

/** Whether all that a module exports is known: otherwise nothing can be said of what it does not. */
export function isComplete({ outcome, files }: PerformanceRun): boolean {
  return outcome === 'finished' && files.every((file) => 'operations' in file);
}

/** A budget that was held against what was measured. */
export interface JudgedBudget {
  readonly budget: Budget;
  /** Where it stands among the budgets of the manifest. */
  readonly index: number;
  readonly state: BudgetState;
  /** Rounds of each process. */
  readonly processes: readonly (readonly Round[])[];
}

/** Budgets of operations that were measured, in the manifest's order. */
export function judgedBudgets({
  module,
  run,
}: Pick<PerformanceFacts, 'module' | 'run'>): JudgedBudget[] {
  const operations = operationsIn(run);
  return module.manifest.budgets.flatMap((budget, index) => {
    const outcome = operations.find(({ name }) => name === budget.operation)?.outcome;
    if (outcome?.kind !== 'measured' || outcome.processes.length === 0) return [];
    const { processes } = outcome;
    return [{ budget, index, processes, state: judgeBudget(budget, processes) }];
  });
}

/** Operations of which more has to be known before their budgets are decided. */
export function undecidedOperations(facts: Pick<PerformanceFacts, 'module' | 'run'>): string[] {
  const undecided = judgedBudgets(facts).filter(({ state }) => state === 'inconclusive');
  return [...new Set(undecided.map(({ budget }) => budget.operation))];
}

/** The performance tests that could not be loaded, or that export no operations. */
export function filesWith<Key extends 'failure' | 'found'>(
  { files }: PerformanceRun,
  key: Key,
): Extract<PerformanceFile, Record<Key, unknown>>[] {
  return files.filter(
    (file): file is Extract<PerformanceFile, Record<Key, unknown>> => key in file,
  );
}
