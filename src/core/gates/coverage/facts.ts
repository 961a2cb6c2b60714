import type { ReadFacts } from '../../test-run/file-reads';
import type { TestRun } from '../../test-run/test-run';

/** A module, and what its unit tests did. */
export interface CoverageFacts extends ReadFacts {
  readonly run: TestRun;
}
