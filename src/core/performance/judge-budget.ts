import type { Budget } from '../manifest/manifest';
import { medianInterval, type MedianInterval } from './median-interval';
import { valueOf, type Round } from './round';

/**
 * How many rounds a process makes: the first one, and those that follow while a budget is undecided. Where code and
 * data come to lie in memory, and what the compiler makes of them, differs from process to process more than between
 * the rounds of one: only a new process can tell a slow operation from bad luck.
 */
export const ROUNDS_OF_PROCESSES = [21, 41, 41] as const;

export type BudgetState = 'kept' | 'exceeded' | 'inconclusive';

/**
 * What the processes that measured an operation say of a budget. It is kept when the rounds of one of them agree that
 * it is, and exceeded when those of all agree, in as many processes as there may be.
 */
export function judgeBudget(
  budget: Budget,
  processes: readonly (readonly Round[])[],
): BudgetState {
  const states = processes.map((rounds) => stateOf(budget, intervalOf(budget, rounds)));
  if (states.includes('kept')) return 'kept';
  const agree = states.length >= ROUNDS_OF_PROCESSES.length && !states.includes('inconclusive');
  return agree ? 'exceeded' : 'inconclusive';
}

/** What the rounds of one process come to, in the unit of the budget. */
export function intervalOf(budget: Budget, rounds: readonly Round[]): MedianInterval {
  return medianInterval(rounds.map((round) => valueOf(round, budget)));
}

function stateOf({ metric, limit }: Budget, { low, high }: MedianInterval): BudgetState {
  const isLeast = metric === 'throughput';
  if (isLeast ? low >= limit : high <= limit) return 'kept';
  return (isLeast ? high < limit : low > limit) ? 'exceeded' : 'inconclusive';
}

/** The process that speaks best of the operation: noise only makes slower. */
export function bestInterval(
  budget: Budget,
  processes: readonly (readonly Round[])[],
): MedianInterval {
  const sign = budget.metric === 'throughput' ? -1 : 1;
  const [best] = processes
    .map((rounds) => intervalOf(budget, rounds))
    .sort((one, two) => sign * (one.median - two.median));
  return best ?? medianInterval([]);
}
