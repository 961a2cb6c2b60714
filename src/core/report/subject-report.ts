import type { GateName } from '../gates/gate';
import { COVERAGE_METRICS } from '../manifest/manifest';
import { budgetReports } from './budget-reports';
import { evidenceOf } from './evidence-of';
import { gateReport } from './gate-report';
import { measuredCoverage } from './measured';
import type { CoverageReport, GateReport, Percents, Standing, Subject } from './report';
import type { SubjectFacts } from './report-facts';
import { roadmapReport } from './roadmap-report';

/** What the page shows of a module or of the ecosystem. */
export function subjectReport(facts: SubjectFacts, pluginVersion: string): Subject {
  const { module } = facts;
  const { manifest, root } = module;
  const gates = facts.gates.map((gate) => gateReport(facts, gate, pluginVersion));
  const coverage = coverageReport(facts, gates);
  return {
    kind: manifest.kind,
    name: manifest.name,
    root,
    domain: manifest.kind === 'module' ? manifest.domain : undefined,
    purpose: manifest.purpose,
    standing: standingOf(gates),
    gates,
    coverage,
    roadmap: roadmapReport(facts, gates, coverage, pluginVersion),
    budgets: budgetReports(facts, isCurrent(gates, 'performance')),
  };
}

/** `wsp-validate` passes only where all others did, on the same files. */
function standingOf(gates: readonly GateReport[]): Standing {
  if (gates.some(({ state }) => state === 'failed')) return 'failing';
  const validate = gates.find(({ gate }) => gate === 'validate');
  const proven = gates.every(({ state }) => state === 'passed' || state === 'off');
  return validate?.state === 'passed' && proven ? 'compliant' : 'unproven';
}

function coverageReport(
  facts: SubjectFacts,
  gates: readonly GateReport[],
): CoverageReport | undefined {
  const measured = measuredCoverage(evidenceOf(facts, 'coverage')?.data);
  if (measured === undefined) return undefined;
  const { bars, totals, files, uncovered } = measured;
  return {
    isCurrent: isCurrent(gates, 'coverage'),
    bars,
    total: Object.fromEntries(
      COVERAGE_METRICS.map((metric) => [metric, totals[metric].percent]),
    ) as Percents,
    files: Object.entries(files).map(([file, percents]) => ({
      file,
      percents,
      uncovered: Object.hasOwn(uncovered, file) ? uncovered[file] : undefined,
    })),
  };
}

/** Whether a gate's evidence speaks of the files as they are. */
function isCurrent(gates: readonly GateReport[], gate: GateName): boolean {
  const state = gates.find((one) => one.gate === gate)?.state;
  return state === 'passed' || state === 'failed';
}
