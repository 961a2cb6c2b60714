import type { TestRun } from '../../test-run/test-run';
import type { ModuleFacts } from '../gate';

/** A module, and what its integration tests did. */
export interface IntegrationFacts extends ModuleFacts {
  readonly run: TestRun;
}
