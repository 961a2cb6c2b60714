import type { Baseline } from '../../performance/baseline';
import type { ReadFacts } from '../../test-run/file-reads';
import type { PerformanceRun } from './performance-run';

/** A module, and what its performance tests have measured. */
export interface PerformanceFacts extends ReadFacts {
  readonly run: PerformanceRun;
  /** Major version of the Node that measured. */
  readonly node: number;
  /** What was recorded; left out when nothing was, or when it cannot be read. */
  readonly baseline?: Baseline;
}
