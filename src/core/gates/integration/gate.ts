import { assertionNotAwaited } from '../coverage/rules/assertion-not-awaited';
import { assertionSwallowed } from '../coverage/rules/assertion-swallowed';
import { assertionWithoutMatcher } from '../coverage/rules/assertion-without-matcher';
import { inputUndeclared } from '../coverage/rules/input-undeclared';
import { testAssertsConstant } from '../coverage/rules/test-asserts-constant';
import { testFailed } from '../coverage/rules/test-failed';
import { testFileFailed } from '../coverage/rules/test-file-failed';
import { testOnly } from '../coverage/rules/test-only';
import { testRetried } from '../coverage/rules/test-retried';
import { testRunCrashed } from '../coverage/rules/test-run-crashed';
import { testRunTimedOut } from '../coverage/rules/test-run-timed-out';
import { testSkipWithoutReason } from '../coverage/rules/test-skip-without-reason';
import { testWithoutAssertion } from '../coverage/rules/test-without-assertion';
import { unhandledError } from '../coverage/rules/unhandled-error';
import type { Gate } from '../gate';
import type { IntegrationFacts } from './facts';
import { measure } from './measure';
import { edgeNotExercised } from './rules/edge-not-exercised';
import { eventNotExercised } from './rules/event-not-exercised';
import { integrationEntryUnused } from './rules/integration-entry-unused';
import { integrationMocksDependency } from './rules/integration-mocks-dependency';
import { integrationTestsMissing } from './rules/integration-tests-missing';

/** The module works with its real dependencies, and each of its events is exercised; of an ecosystem, each of its edges. */
export const integrationGate: Gate<IntegrationFacts> = {
  name: 'integration',
  rules: [
    assertionNotAwaited,
    assertionSwallowed,
    assertionWithoutMatcher,
    edgeNotExercised,
    eventNotExercised,
    inputUndeclared,
    integrationEntryUnused,
    integrationMocksDependency,
    integrationTestsMissing,
    testAssertsConstant,
    testFailed,
    testFileFailed,
    testOnly,
    testRetried,
    testRunCrashed,
    testRunTimedOut,
    testSkipWithoutReason,
    testWithoutAssertion,
    unhandledError,
  ],
  measure,
};
