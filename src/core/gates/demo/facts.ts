import type { ReadFacts } from '../../test-run/file-reads';
import type { DemoRun } from './demo-run';

/** A module, and what its demo did. */
export interface DemoFacts extends ReadFacts {
  readonly run: DemoRun;
}

export const DEMO_FILE = 'src/demo.ts';
