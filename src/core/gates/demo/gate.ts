import { inputUndeclared } from '../coverage/rules/input-undeclared';
import type { Gate } from '../gate';
import type { DemoFacts } from './facts';
import { measure } from './measure';
import { demoCheckFailed } from './rules/demo-check-failed';
import { demoCrashed } from './rules/demo-crashed';
import { demoFailed } from './rules/demo-failed';
import { demoMissing } from './rules/demo-missing';
import { demoModuleUnused } from './rules/demo-module-unused';
import { demoNotDeterministic } from './rules/demo-not-deterministic';
import { demoResultMalformed } from './rules/demo-result-malformed';
import { demoSaysNothing } from './rules/demo-says-nothing';
import { demoTimedOut } from './rules/demo-timed-out';
import { demoWithoutChecks } from './rules/demo-without-checks';

/** The demo runs the module end to end, checks its outcome, and says the same wherever it runs. */
export const demoGate: Gate<DemoFacts> = {
  name: 'demo',
  rules: [
    demoCheckFailed,
    demoCrashed,
    demoFailed,
    demoMissing,
    demoModuleUnused,
    demoNotDeterministic,
    demoResultMalformed,
    demoSaysNothing,
    demoTimedOut,
    demoWithoutChecks,
    inputUndeclared,
  ],
  measure,
};
