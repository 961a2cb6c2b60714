import type { Budget } from '../manifest/manifest';
import { medianInterval, type MedianInterval } from './median-interval';
import { valueOf, type Round } from './round';

/**
 * How many rounds a process makes: the first one, which is enough for most, and those that follow while a budget is
 * undecided. Where code and data come to lie in memory, and what the compiler makes of them, differs from process to
 * process more than between the rounds of one: only a new process can tell a slow operation from bad luck.
 */
export const ROUNDS_OF_PROCESSES = [12, 41, 41, 41, 41] as const;

/** How many processes must find a budget kept, and how many exceeded. */
const WITNESSES = { kept: 2, exceeded: 3 } as const;

/** One process is enough that finds a limit this share away: no luck reaches so far. */
const CLEAR = 0.1;

export type BudgetState = 'kept' | 'exceeded' | 'inconclusive';

/**
 * What the processes that measured an operation say of a budget, each for itself by rounds that agree. It takes more of
 * them to find fault than to find none: other work on the machine makes slower, hardly ever faster. When there may be
 * no further process, one is enough that no other contradicts.
 */
export function judgeBudget(budget: Budget, processes: readonly (readonly Round[])[]): BudgetState {
  const intervals = processes.map((rounds) => intervalOf(budget, rounds));
  const states = intervals.map((interval) => stateOf(budget, interval));
  const votes = (state: BudgetState): number => states.filter((one) => one === state).length;
  const isClear = intervals.some((interval) => stateOf(tightened(budget), interval) === 'kept');
  if (isClear || votes('kept') >= WITNESSES.kept) return 'kept';
  if (votes('exceeded') >= WITNESSES.exceeded) return 'exceeded';
  const isUndisputed = votes('kept') > 0 && votes('exceeded') === 0;
  return isUndisputed && states.length >= ROUNDS_OF_PROCESSES.length ? 'kept' : 'inconclusive';
}

function tightened(budget: Budget): Budget {
  const share = budget.metric === 'throughput' ? 1 / (1 - CLEAR) : 1 - CLEAR;
  return { ...budget, limit: budget.limit * share };
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
