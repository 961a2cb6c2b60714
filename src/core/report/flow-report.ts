import { type Edge, edgeText, integrationMap } from '../ecosystem/integration-map';
import { evidenceOf } from './evidence-of';
import { gateStateOf } from './gate-report';
import { measuredIntegration, type MeasuredIntegration } from './measured';
import type { Flow } from './report';
import type { ReportFacts, SubjectFacts } from './report-facts';

/** Who publishes what to whom, and which of that the ecosystem's tests exercised on these files. */
export function flowReport(facts: ReportFacts, modules: readonly SubjectFacts[]): Flow {
  const events = modules.map(({ module: { manifest } }) => ({
    name: manifest.name,
    ...manifest.events,
  }));
  const { edges, orphans, unheard } = integrationMap(events, new Set());
  const measured = measuredEdges(facts);
  const missing = measured && new Set(measured.missing);
  return {
    edges: edges.map((edge) => {
      const state = stateOf(edge, missing);
      const tests = measured?.exercisedBy[edgeText(edge)] ?? [];
      return { ...edge, state, tests: state === 'exercised' ? tests : [] };
    }),
    orphans,
    outside: unheard,
  };
}

function stateOf(edge: Edge, missing: ReadonlySet<string> | undefined) {
  if (missing === undefined) return 'unknown';
  return missing.has(edgeText(edge)) ? 'missing' : 'exercised';
}

/** `undefined` where no test ran on these files. */
function measuredEdges({
  ecosystem,
  pluginVersion,
}: ReportFacts): MeasuredIntegration['edges'] | undefined {
  const gate = ecosystem.gates.find((one) => one.gate === 'integration');
  const state = gate && gateStateOf(gate, pluginVersion);
  if (state !== 'passed' && state !== 'failed') return undefined;
  return measuredIntegration(evidenceOf(ecosystem, 'integration')?.data)?.edges;
}
