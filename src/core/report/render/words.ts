import type { FlowEdge } from '../flow/flow';
import type { BudgetReport, GateState, Standing } from '../report';

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  compliant: 'Compliant',
  failing: 'Failing',
  unproven: 'Not proven',
};

/** What a gate's state means for somebody who does not know how evidence works. */
export const STATE_WORDS: Readonly<Record<GateState, string>> = {
  passed: 'passed',
  failed: 'failed',
  stale: 'stale',
  outdated: 'outdated',
  missing: 'not run',
  unreadable: 'unreadable',
  off: 'off',
};

export const STATE_MEANINGS: Readonly<Record<GateState, string>> = {
  passed: 'found no error in the files as they are',
  failed: 'found errors in the files as they are',
  stale: 'files have changed since it ran',
  outdated: 'another version of the plugin ran it',
  missing: 'there is no evidence of it',
  unreadable: 'its evidence is no evidence: cut off, or written by something else',
  off: 'the workspace has switched it off',
};

export const EDGE_WORDS: Readonly<Record<FlowEdge['state'], string>> = {
  exercised: 'exercised',
  missing: 'not exercised',
  unknown: 'not known',
};

export const BUDGET_CLASSES: Readonly<Record<BudgetReport['state'], string>> = {
  kept: 'passed',
  exceeded: 'failed',
  inconclusive: 'stale',
  'not measured': 'missing',
};
