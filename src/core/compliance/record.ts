import * as v from 'valibot';
import { withoutEdits } from '../findings/fixes';
import type { Verdict } from '../gates/evaluate';
import { GATE_NAMES } from '../gates/gate';
import type { Manifest } from '../manifest/manifest';
import { RESULTS_FOLDER } from './evidence';
import { eventRecordOf } from './event-record';

/** Where `wsp-validate` writes a compliance record, from the workspace root. */
export function recordPath(root: string): string {
  return `${RESULTS_FOLDER}/${root}/compliance.json`;
}

/**
 * The compliance record of a module or an ecosystem, `schemas/compliance.schema.json`: what was proven, by which gate,
 * on which files. It holds no time and no absolute path: the same state gives the same bytes on every machine.
 */
export function serializeRecord(
  verdict: Verdict,
  manifest: Manifest,
  root: string,
  plugin: string,
): string {
  const { contracts, edges } = eventRecordOf(verdict.data['gates']);
  const record = {
    schemaVersion: 1,
    plugin,
    ...subjectOf(manifest, root),
    compliant: verdict.passed,
    gates: verdict.data['gates'] ?? {},
    roadmap: verdict.data['roadmap'] ?? [],
    ...(manifest.kind === 'ecosystem'
      ? { modules: verdict.data['modules'] ?? {}, edges }
      : { contracts }),
    findings: verdict.findings.map(withoutEdits),
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}

function subjectOf(manifest: Manifest, root: string): object {
  const { name, purpose, milestone } = manifest;
  if (manifest.kind === 'ecosystem') {
    return { ecosystem: { root, name, purpose, milestone, modules: manifest.modules } };
  }
  const { domain, blueprint, events } = manifest;
  return { module: { root, name, domain, purpose, blueprint, milestone, events } };
}

const gateSchema = v.object({
  state: v.string(),
  inputs: v.exactOptional(v.object({ files: v.number(), digest: v.string() })),
});

const recordSchema = v.object({
  schemaVersion: v.literal(1),
  plugin: v.string(),
  module: v.object({ root: v.string(), name: v.string() }),
  compliant: v.boolean(),
  gates: v.record(v.picklist(GATE_NAMES), gateSchema),
});

/** What an ecosystem wants to know of a module's compliance record. */
export type ComplianceRecord = v.InferOutput<typeof recordSchema>;

/** The record of a module out of a file's text; `undefined` if it is none: empty, cut off, or something else. */
export function parseRecord(text: string): ComplianceRecord | undefined {
  try {
    const result = v.safeParse(recordSchema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
