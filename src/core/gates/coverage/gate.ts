import type { Gate } from '../gate';
import type { CoverageFacts } from './facts';
import { measure } from './measure';
import { assertionNotAwaited } from './rules/assertion-not-awaited';
import { assertionSwallowed } from './rules/assertion-swallowed';
import { assertionWithoutMatcher } from './rules/assertion-without-matcher';
import { configRewritesSources } from './rules/config-rewrites-sources';
import { coverageBarLoweredWithoutReason } from './rules/coverage-bar-lowered-without-reason';
import { coverageBelowBar } from './rules/coverage-below-bar';
import { coverageIgnoredWithoutReason } from './rules/coverage-ignored-without-reason';
import { coverageMissing } from './rules/coverage-missing';
import { inputUndeclared } from './rules/input-undeclared';
import { testAssertsConstant } from './rules/test-asserts-constant';
import { testFailed } from './rules/test-failed';
import { testFileFailed } from './rules/test-file-failed';
import { testOnly } from './rules/test-only';
import { testRetried } from './rules/test-retried';
import { testRunCrashed } from './rules/test-run-crashed';
import { testRunTimedOut } from './rules/test-run-timed-out';
import { testSkipWithoutReason } from './rules/test-skip-without-reason';
import { testWithoutAssertion } from './rules/test-without-assertion';
import { testsMissing } from './rules/tests-missing';
import { unhandledError } from './rules/unhandled-error';

/** The unit tests pass, assert something, and reach as much of the sources as the milestone asks for. */
export const coverageGate: Gate<CoverageFacts> = {
  name: 'coverage',
  rules: [
    assertionNotAwaited,
    assertionSwallowed,
    assertionWithoutMatcher,
    configRewritesSources,
    coverageBarLoweredWithoutReason,
    coverageBelowBar,
    coverageIgnoredWithoutReason,
    coverageMissing,
    inputUndeclared,
    testAssertsConstant,
    testFailed,
    testFileFailed,
    testOnly,
    testRetried,
    testRunCrashed,
    testRunTimedOut,
    testSkipWithoutReason,
    testWithoutAssertion,
    testsMissing,
    unhandledError,
  ],
  measure,
};
