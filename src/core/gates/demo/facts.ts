import type { ModuleFacts } from '../gate';
import type { DemoRun } from './demo-run';

/** A module, and what its demo did. */
export interface DemoFacts extends ModuleFacts {
  readonly run: DemoRun;
}

export const DEMO_FILE = 'src/demo.ts';
