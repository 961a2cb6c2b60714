import type { Reporter, Report, GateResult } from '../report';
import { withoutEdits } from '../fixes';

/** The report as one JSON document, `schemas/findings.schema.json`; `fixed` only where something was. */
export const jsonReporter: Reporter = {
  file: 'findings.json',
  render({ plugin, results }: Report): string {
    const passed = results.every((result) => result.passed);
    const document = { schemaVersion: 1, plugin, passed, results: results.map(toJson) };
    return `${JSON.stringify(document, null, 2)}\n`;
  },
};

function toJson({ module, findings, exempted, fixed, ...verdict }: GateResult): object {
  return {
    module,
    ...verdict,
    findings: findings.map(withoutEdits),
    exempted: exempted.map(withoutEdits),
    ...(fixed && { fixed: { ...fixed, findings: fixed.findings.map(withoutEdits) } }),
  };
}
