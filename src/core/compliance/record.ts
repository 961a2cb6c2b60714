import type { Verdict } from '../gates/evaluate';
import type { Manifest } from '../manifest/manifest';
import { RESULTS_FOLDER } from './evidence';

/** Where `wsp-validate` writes a module's compliance record, from the workspace root. */
export function recordPath(root: string): string {
  return `${RESULTS_FOLDER}/${root}/compliance.json`;
}

/**
 * A module's compliance record, `schemas/compliance.schema.json`: what was proven, by which gate, on which files.
 * It holds no time and no absolute path: the same state gives the same bytes on every machine.
 */
export function serializeRecord(
  verdict: Verdict,
  manifest: Manifest,
  root: string,
  plugin: string,
): string {
  const { name, domain, purpose, blueprint, milestone, events } = manifest;
  const record = {
    schemaVersion: 1,
    plugin,
    module: { root, name, domain, purpose, blueprint, milestone, events },
    compliant: verdict.passed,
    gates: verdict.data['gates'] ?? {},
    findings: verdict.findings,
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
