import { barsOf } from '../gates/coverage/bars';
import { EVIDENCE_GATES, type GateRecord, type ValidateFacts } from '../gates/validate/facts';
import { roadmapProofs, type ProvedCriterion } from '../gates/validate/roadmap-proofs';
import { COVERAGE_METRICS, MILESTONES, type Milestone } from '../manifest/manifest';
import { PHASE_TITLES } from '../gates/docs/roadmap';
import type { CoverageReport, GateReport, Percents, RoadmapReport } from './report';
import type { SubjectFacts } from './report-facts';

/** How far a subject has come, and what it lacks for the next milestone, or for the last one. */
export function roadmapReport(
  subject: SubjectFacts,
  gates: readonly GateReport[],
  coverage: CoverageReport | undefined,
  pluginVersion: string,
): RoadmapReport {
  const { manifest } = subject.module;
  const next = MILESTONES[MILESTONES.indexOf(manifest.milestone) + 1];
  const wanted = next ?? manifest.milestone;
  const bars = percentsOf(barsOf({ ...manifest, milestone: wanted }));
  const criteria = roadmapProofs(validateFacts(subject, pluginVersion));
  return {
    milestone: manifest.milestone,
    next,
    bars,
    criteria: {
      proven: criteria.filter(({ isProven }) => isProven).length,
      all: criteria.length,
    },
    missing: [
      ...gates.flatMap(missingOfGate),
      ...missingCoverage(coverage, bars),
      ...missingCriteria(criteria, manifest.milestone, wanted),
    ],
  };
}

function percentsOf(bars: ReturnType<typeof barsOf>): Percents {
  return Object.fromEntries(bars.map(({ metric, percent }) => [metric, percent])) as Percents;
}

function validateFacts({ module, project, gates }: SubjectFacts, pluginVersion: string) {
  const records = EVIDENCE_GATES.flatMap((gate): GateRecord[] =>
    gates.filter((facts) => facts.gate === gate).map((facts) => ({ ...facts, gate })),
  );
  const facts: ValidateFacts = {
    ...{ module, project, records, pluginVersion },
    modules: [],
    moduleViews: [],
    knownRules: [],
  };
  return facts;
}

function missingOfGate({ gate, state }: GateReport): string[] {
  // It passes once the others do, and says nothing that they do not.
  if (gate === 'validate' || state === 'passed') return [];
  if (state === 'failed') return [`wsp-${gate} fails`];
  return [
    state === 'off' ? `wsp-${gate} is switched off` : `wsp-${gate} has not run on these files`,
  ];
}

function missingCoverage(coverage: CoverageReport | undefined, bars: Percents): string[] {
  if (coverage?.isCurrent !== true) return [];
  return COVERAGE_METRICS.filter((metric) => coverage.total[metric] < bars[metric]).map(
    (metric) => `${metric} ${coverage.total[metric].toFixed(2)} % of ${bars[metric]} %`,
  );
}

function missingCriteria(
  criteria: readonly ProvedCriterion[],
  reached: Milestone,
  wanted: Milestone,
): string[] {
  return criteria
    .filter(({ milestone }) => MILESTONES.indexOf(milestone) <= MILESTONES.indexOf(wanted))
    .filter(({ task, isProven }) => !(task.done && isProven))
    .map((criterion) => {
      const title = `${PHASE_TITLES[criterion.milestone]}: ${criterion.task.title}`;
      const remark = remarkOn(criterion, reached);
      return remark === undefined ? title : `${title} – ${remark}`;
    });
}

function remarkOn(
  { milestone, proofs, isProven }: ProvedCriterion,
  reached: Milestone,
): string | undefined {
  if (isProven) return 'proven, but not ticked';
  if (proofs.length === 0) return 'names no evidence';
  const unproven = proofs.flatMap(({ proof }) => (proof.state === 'unproven' ? [proof.why] : []));
  if (unproven.length > 0) return unproven.join(', ');
  const open = proofs.filter(({ proof }) => proof.state === 'unknown');
  const isLater = MILESTONES.indexOf(milestone) > MILESTONES.indexOf(reached);
  return isLater && open.every(({ kind }) => kind === 'gate')
    ? 'its gate judges that once wsp.json names the milestone'
    : undefined;
}
