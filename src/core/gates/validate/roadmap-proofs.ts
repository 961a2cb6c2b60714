import { MILESTONES, type Milestone } from '../../manifest/manifest';
import type { Task } from '../../markdown/markdown-document';
import { readTestOutcomes, type TestOutcomes } from '../../test-run/test-outcomes';
import type { TestState } from '../../test-run/test-run';
import { documentOf } from '../docs/documents';
import { fileMeantBy, standingOf, testsMeantBy } from '../docs/evidence-standing';
import { ROADMAP, roadmapPhases } from '../docs/roadmap';
import { evidenceOf, type Evidence, type EvidenceKind } from '../docs/roadmap-evidence';
import type { JsonObject } from '../gate';
import type { EvidenceGate, ValidateFacts } from './facts';

/** `unknown` where nothing can be said: a gate did not run on these files, or another rule reports the name. */
export type Proof =
  | { readonly state: 'proven' | 'unknown' }
  /** What is wrong, as the end of a sentence. */
  | { readonly state: 'unproven'; readonly why: string };

export interface ProvedEvidence {
  readonly evidence: Evidence;
  readonly kind: EvidenceKind | undefined;
  readonly proof: Proof;
}

/** A criterion of ROADMAP.md, with what its evidence is worth. */
export interface ProvedCriterion {
  readonly milestone: Milestone;
  readonly task: Task;
  readonly proofs: readonly ProvedEvidence[];
  /** Whether it has evidence, and all of it holds. */
  readonly isProven: boolean;
}

const PROVEN: Proof = { state: 'proven' };
const UNKNOWN: Proof = { state: 'unknown' };

const known = new WeakMap<ValidateFacts, readonly ProvedCriterion[]>();

/** Holds the evidence that the roadmap names against what the gates have found. */
export function roadmapProofs(facts: ValidateFacts): readonly ProvedCriterion[] {
  const criteria = known.get(facts) ?? read(facts);
  known.set(facts, criteria);
  return criteria;
}

function read(facts: ValidateFacts): ProvedCriterion[] {
  const document = documentOf(facts.module, ROADMAP);
  if (document === undefined) return [];
  return roadmapPhases(document).flatMap(({ milestone, criteria }) =>
    criteria.map((task) => {
      const proofs = evidenceOf(document, task).map((evidence) =>
        prove(facts, milestone, evidence),
      );
      const isProven = proofs.length > 0 && proofs.every(({ proof }) => proof.state === 'proven');
      return { milestone, task, proofs, isProven };
    }),
  );
}

function prove(facts: ValidateFacts, milestone: Milestone, evidence: Evidence): ProvedEvidence {
  const standing = standingOf(facts.module, evidence);
  if (standing.state !== 'there') return { evidence, kind: evidence.kind, proof: UNKNOWN };
  const { kind } = standing;
  return { evidence, kind, proof: proofOf(facts, milestone, evidence, kind) };
}

function proofOf(
  facts: ValidateFacts,
  milestone: Milestone,
  evidence: Evidence,
  kind: EvidenceKind,
): Proof {
  switch (kind) {
    case 'gate':
      return proofByGate(facts, milestone, evidence.name);
    case 'test':
      return proofByTest(facts, evidence);
    case 'file':
      return proofByFile(facts, evidence.name);
    case 'budget':
      return proofByBudget(facts, evidence.name);
    case 'export':
    case 'event':
      return PROVEN;
  }
}

/** They ask more of a later milestone: what they found says nothing of a bar that they were not held to. */
const HELD_TO_MILESTONE: ReadonlySet<string> = new Set([
  'wsp-coverage',
  'wsp-performance',
  'wsp-validate',
]);

function proofByGate(facts: ValidateFacts, milestone: Milestone, name: string): Proof {
  const { module, records } = facts;
  const isLater = MILESTONES.indexOf(milestone) > MILESTONES.indexOf(module.manifest.milestone);
  if (isLater && HELD_TO_MILESTONE.has(name)) return UNKNOWN;
  // Whoever reads the record of this gate knows its verdict.
  if (name === 'wsp-validate') return PROVEN;
  const gate = records.find((record) => `wsp-${record.gate}` === name)?.gate;
  const verdict = gate && freshVerdict(facts, gate);
  if (verdict === undefined) return UNKNOWN;
  return verdict.passed ? PROVEN : { state: 'unproven', why: `\`${name}\` failed` };
}

function proofByTest(facts: ValidateFacts, evidence: Evidence): Proof {
  const outcomes = outcomesOf(facts);
  const meant = testsMeantBy(facts.module, evidence);
  const patterns = meant.filter((test) => isSameTest(test.name, evidence.name));
  const found = [...new Set(meant.map(({ file }) => file))].flatMap((file) =>
    Object.entries(outcomes[file] ?? {})
      .filter(
        ([name]) =>
          isSameTest(name, evidence.name) || patterns.some((test) => test.isMeantBy(name)),
      )
      .map(([, state]) => state),
  );
  if (found.length > 0) return proofByStates(found, `the test \`${evidence.name}\``);
  const haveRun = meant.every(({ file }) => outcomes[file] !== undefined);
  return haveRun
    ? { state: 'unproven', why: `the test \`${evidence.name}\` did not run` }
    : UNKNOWN;
}

/** By the whole name, or by that of the test and some of its suites. */
function isSameTest(name: string, named: string): boolean {
  return name === named || name.endsWith(` > ${named}`);
}

/** That a file is there proves what it says; a test file proves nothing unless its tests pass. */
function proofByFile(facts: ValidateFacts, name: string): Proof {
  const file = fileMeantBy(facts.module, name);
  if (file === undefined || !/\.(?:test|spec)\.[cm]?[jt]sx?$/.test(file)) return PROVEN;
  const tests = outcomesOf(facts)[file];
  return tests === undefined ? UNKNOWN : proofByStates(Object.values(tests), `\`${file}\``);
}

function proofByStates(states: readonly TestState[], what: string): Proof {
  const failed = states.find((state) => state === 'failed' || state === 'unfinished');
  if (failed !== undefined) {
    return {
      state: 'unproven',
      why: `${what} ${failed === 'failed' ? 'failed' : 'did not finish'}`,
    };
  }
  return states.includes('passed') ? PROVEN : { state: 'unproven', why: `${what} was skipped` };
}

/** `submit` stands for all budgets of the operation, `submit p50` for one. */
function proofByBudget(facts: ValidateFacts, name: string): Proof {
  const record = facts.records.find(({ gate }) => `wsp-${gate}` === 'wsp-performance');
  const budgets = record && freshVerdict(facts, record.gate)?.data['budgets'];
  const all = Array.isArray(budgets) ? (budgets as readonly JsonObject[]) : [];
  const [wanted, wantedMetric] = name.split(' ');
  const meant = all.filter(
    ({ operation, metric }) =>
      operation === wanted && (wantedMetric === undefined || metric === wantedMetric),
  );
  if (meant.some(({ state }) => state === 'exceeded')) {
    return { state: 'unproven', why: `the budget \`${name}\` is not kept` };
  }
  return meant.length > 0 && meant.every(({ state }) => state === 'kept') ? PROVEN : UNKNOWN;
}

function outcomesOf(facts: ValidateFacts): TestOutcomes {
  return {
    ...readTestOutcomes(freshVerdict(facts, 'coverage')?.data['outcomes']),
    ...readTestOutcomes(freshVerdict(facts, 'integration')?.data['outcomes']),
  };
}

/** What a gate found on the files that lie there now. */
function freshVerdict({ records, pluginVersion }: ValidateFacts, gate: EvidenceGate) {
  const record = records.find((one) => one.gate === gate);
  if (record?.target === undefined || record.evidence.state !== 'present') return undefined;
  const { evidence } = record.evidence;
  const isFresh =
    evidence.inputs.digest === record.current.digest && evidence.plugin === pluginVersion;
  return isFresh ? evidence : undefined;
}
