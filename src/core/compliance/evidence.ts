import * as v from 'valibot';
import { withoutEdits } from '../findings/fixes';
import type { Verdict } from '../gates/evaluate';
import { GATE_NAMES, type GateName } from '../gates/gate';

/** What a gate leaves behind: its verdict, and a digest of what it read. The same bytes on every machine. */
export interface Evidence extends Verdict {
  readonly schemaVersion: 1;
  /** Version of the plugin that wrote it. */
  readonly plugin: string;
  /** Folder of the module, from the workspace root. */
  readonly module: string;
  readonly inputs: InputsDigest;
}

/** Identity of the files that a gate read. */
export interface InputsDigest {
  readonly files: number;
  /** SHA-256 over the sorted paths and contents, hexadecimal. */
  readonly digest: string;
}

/** Folder of results, from the workspace root. Ignored by git, outside every project. */
export const RESULTS_FOLDER = '.wsp';

/** Where a gate writes, from the workspace root. */
export function evidencePath(root: string, gate: GateName): string {
  return `${RESULTS_FOLDER}/${root}/${gate}.json`;
}

/** Keys in a fixed order, so that equal evidence has equal bytes. */
export function serializeEvidence(evidence: Evidence): string {
  const { schemaVersion, plugin, module, gate, passed, inputs, summary, data } = evidence;
  const findings = evidence.findings.map(withoutEdits);
  const exempted = evidence.exempted.map(withoutEdits);
  return `${JSON.stringify({ schemaVersion, plugin, module, gate, passed, inputs, summary, data, findings, exempted }, null, 2)}\n`;
}

const finding = v.looseObject({
  ruleId: v.string(),
  severity: v.picklist(['error', 'warning']),
  protocol: v.string(),
  file: v.string(),
  message: v.string(),
});

const evidenceSchema = v.object({
  schemaVersion: v.literal(1),
  plugin: v.string(),
  module: v.string(),
  gate: v.picklist(GATE_NAMES),
  passed: v.boolean(),
  inputs: v.object({ files: v.pipe(v.number(), v.integer()), digest: v.string() }),
  summary: v.array(v.string()),
  data: v.record(v.string(), v.unknown()),
  findings: v.array(finding),
  exempted: v.array(v.intersect([finding, v.object({ reason: v.string() })])),
});

/** Evidence out of a file's text; `undefined` if it is not evidence: empty, cut off, or something else. */
export function parseEvidence(text: string): Evidence | undefined {
  try {
    const result = v.safeParse(evidenceSchema, JSON.parse(text));
    return result.success ? (result.output as unknown as Evidence) : undefined;
  } catch {
    return undefined;
  }
}
