import type { Finding } from '../findings/finding';
import type { ModuleView } from '../module/module-view';
import type { ExcerptLine, GateReport, GateState, LocatedFinding } from './report';
import type { GateFacts, SubjectFacts } from './report-facts';

/** What can be said of one gate of a subject. */
export function gateReport(
  subject: SubjectFacts,
  facts: GateFacts,
  pluginVersion: string,
): GateReport {
  const { gate, target, evidence } = facts;
  const state = gateStateOf(facts, pluginVersion);
  const command = target === undefined ? undefined : `nx run ${subject.project}:${target}`;
  if (target === undefined || evidence.state !== 'present') {
    return { gate, state, command, summary: [], findings: [], exempted: [], proof: undefined };
  }
  const { summary, findings, exempted, inputs, plugin } = evidence.evidence;
  const isCurrent = state === 'passed' || state === 'failed';
  return {
    ...{ gate, state, command, summary, exempted },
    findings: findings.map((finding) => located(finding, isCurrent ? subject.module : undefined)),
    proof: { ...inputs, plugin },
  };
}

/** Evidence of other files, or of another plugin, proves nothing of these. */
export function gateStateOf(
  { target, evidence, current }: GateFacts,
  pluginVersion: string,
): GateState {
  if (target === undefined) return 'off';
  if (evidence.state !== 'present') return evidence.state;
  const { plugin, inputs, passed } = evidence.evidence;
  if (plugin !== pluginVersion) return 'outdated';
  if (inputs.digest !== current.digest) return 'stale';
  return passed ? 'passed' : 'failed';
}

const LINES_AROUND = 2;
/** A minified line is no help. */
const LONGEST_LINE = 200;

function located(finding: Finding, module: ModuleView | undefined): LocatedFinding {
  return { ...finding, excerpt: module === undefined ? [] : excerptOf(finding, module) };
}

function excerptOf({ file, line }: Finding, module: ModuleView): ExcerptLine[] {
  if (line === undefined || !module.files.includes(file)) return [];
  const lines = module.read(file).split(/\r\n?|\n/);
  const from = Math.max(1, line - LINES_AROUND);
  return lines.slice(from - 1, line + LINES_AROUND).map((text, index) => ({
    line: from + index,
    text: text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text,
  }));
}
