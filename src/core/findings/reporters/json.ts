import type { FixedVerdict } from '../../gates/evaluate';
import { withoutEdits } from '../fixes';

/** The verdict as one JSON document, `schemas/evidence.schema.json` without the digest; `fixed` only where something was. */
export function renderJson(
  { findings, exempted, fixed, ...verdict }: FixedVerdict,
  root: string,
): string {
  const document = {
    module: root,
    ...verdict,
    findings: findings.map(withoutEdits),
    exempted: exempted.map(withoutEdits),
    ...(fixed && { fixed: { ...fixed, findings: fixed.findings.map(withoutEdits) } }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
