import type { Budget } from '../manifest/manifest';
import { medianInterval, type MedianInterval } from './median-interval';
import { valueOf, type Round } from './round';

/**
 * How many rounds a process makes: the first one, which is enough for most, and those that follow while a budget is
 * undecided. Where code and data come to lie in memory, and what the compiler makes of them, differs from process to
 * process more than between the rounds of one: only a new process can tell a slow operation from bad luck.
 */
export const ROUNDS_OF_PROCESSES = [12, 41, 41, 41, 41] as const;

/** How many processes must find a budget exceeded. */
const WITNESSES = 3;

export type BudgetState = 'kept' | 'exceeded' | 'inconclusive';

/**
 * What the processes that measured an operation say of a budget. It is kept when the rounds of one of them agree that
 * it is: other work on the machine makes slower, never faster. It is exceeded when those of three agree, and none
 * says otherwise.
 */
export function judgeBudget(budget: Budget, processes: readonly (readonly Round[])[]): BudgetState {
  const states = processes.map((rounds) => stateOf(budget, intervalOf(budget, rounds)));
  if (states.includes('kept')) return 'kept';
  const witnesses = states.filter((state) => state === 'exceeded').length;
  return witnesses >= WITNESSES ? 'exceeded' : 'inconclusive';
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
