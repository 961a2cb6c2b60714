import { CONTRACTS } from './contracts';
import { DOCS } from './docs';
import { EVIDENCE } from './evidence';
import type { Frames } from './frame';
import { INTERFACE } from './interface';
import { JOURNALS } from './journals';
import { MEASUREMENTS } from './measurements';
import { STRUCTURE } from './structure';
import { TEST_RUNS } from './test-runs';

export const FRAMES: Frames = {
  ...CONTRACTS,
  ...DOCS,
  ...EVIDENCE,
  ...INTERFACE,
  ...JOURNALS,
  ...MEASUREMENTS,
  ...STRUCTURE,
  ...TEST_RUNS,
};

const COMMANDS = 'shows commands on files that git or Nx must see change';
const DEMO = 'what is found is what a run of the demo came to';
const EXAMPLE = 'what is found is what compiling or running the example came to';
const PERFORMANCE = 'what is found is what a run of the operations came to';
const TESTS = 'what is found is what vitest tells of a run of the test';
const MEASURED = 'shows figures or reads of a run, which no frame makes yet';

/** Pages whose examples are not run, and why. That the rule reports what it should is tested in e2e/breakages. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'contract-base-unreadable': COMMANDS,
  'coverage-below-bar': MEASURED,
  'demo-check-failed': DEMO,
  'demo-crashed': DEMO,
  'demo-failed': DEMO,
  'demo-missing': DEMO,
  'demo-not-deterministic': DEMO,
  'demo-result-malformed': DEMO,
  'demo-says-nothing': DEMO,
  'demo-timed-out': DEMO,
  'demo-transcript-differs': MEASURED,
  'evidence-missing': COMMANDS,
  'evidence-stale': COMMANDS,
  'example-failed': EXAMPLE,
  'example-result-differs': EXAMPLE,
  'example-timed-out': EXAMPLE,
  'example-type-error': EXAMPLE,
  'input-undeclared': MEASURED,
  'module-not-validated': COMMANDS,
  'operation-failed': PERFORMANCE,
  'operation-malformed': PERFORMANCE,
  'operation-too-fast': PERFORMANCE,
  'operations-missing': PERFORMANCE,
  'performance-file-failed': PERFORMANCE,
  'performance-run-crashed': PERFORMANCE,
  'performance-run-timed-out': PERFORMANCE,
  'test-failed': TESTS,
  'test-file-failed': TESTS,
  'test-run-crashed': TESTS,
  'test-run-timed-out': TESTS,
  'unhandled-error': TESTS,
};

/** Pages that show more than one fault, and how many. */
export const FAULTS: Readonly<Record<string, number>> = {
  'assertion-swallowed': 2,
  'assertion-without-matcher': 2,
  'config-rewrites-sources': 2,
  'contract-terms-malformed': 2,
  'demo-without-checks': 3,
  'document-missing': 3,
  'ecosystem-modules-differ': 2,
  'event-undocumented': 2,
  'event-unknown': 2,
  'figure-differs': 2,
  'file-missing': 4,
  'import-deep': 2,
  'input-missing': 2,
  'interface-row-changed': 2,
  'modlog-entry-malformed': 5,
  'name-not-kebab': 3,
  'name-of-variant': 3,
  'roadmap-evidence-unknown': 2,
  'roadmap-milestone-missing': 3,
  'roadmap-proof-missing': 3,
  'section-missing': 5,
  'template-text-left': 2,
  'test-asserts-constant': 3,
  'test-helper-misplaced': 2,
  'test-never-run': 3,
  'test-without-assertion': 2,
};

/** Pages that show as found what the gate says. */
export const SAYINGS: readonly string[] = ['budget-exceeded', 'budget-inconclusive'];
