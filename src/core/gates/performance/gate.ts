import { inputUndeclared } from '../coverage/rules/input-undeclared';
import type { Gate } from '../gate';
import type { PerformanceFacts } from './facts';
import { measure } from './measure';
import { baselineUnreadable } from './rules/baseline-unreadable';
import { budgetExceeded } from './rules/budget-exceeded';
import { budgetInconclusive } from './rules/budget-inconclusive';
import { budgetOfUnknownOperation } from './rules/budget-of-unknown-operation';
import { budgetsMissing } from './rules/budgets-missing';
import { operationFailed } from './rules/operation-failed';
import { operationMalformed } from './rules/operation-malformed';
import { operationRepeated } from './rules/operation-repeated';
import { operationTooFast } from './rules/operation-too-fast';
import { operationWithoutBudget } from './rules/operation-without-budget';
import { operationsMissing } from './rules/operations-missing';
import { performanceFileFailed } from './rules/performance-file-failed';
import { performanceRunCrashed } from './rules/performance-run-crashed';
import { performanceRunTimedOut } from './rules/performance-run-timed-out';
import { performanceTestsMissing } from './rules/performance-tests-missing';

/** Operations keep the budgets that the manifest gives them, measured next to an operation that is always the same. */
export const performanceGate: Gate<PerformanceFacts> = {
  name: 'performance',
  rules: [
    baselineUnreadable,
    budgetExceeded,
    budgetInconclusive,
    budgetOfUnknownOperation,
    budgetsMissing,
    inputUndeclared,
    operationFailed,
    operationMalformed,
    operationRepeated,
    operationTooFast,
    operationWithoutBudget,
    operationsMissing,
    performanceFileFailed,
    performanceRunCrashed,
    performanceRunTimedOut,
    performanceTestsMissing,
  ],
  measure,
};
