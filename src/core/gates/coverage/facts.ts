import type { TestRun } from '../../test-run/test-run';
import type { ModuleFacts } from '../gate';

/** A module, and what its unit tests did. */
export interface CoverageFacts extends ModuleFacts {
  readonly run: TestRun;
}
