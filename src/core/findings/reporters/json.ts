import type { Verdict } from '../../gates/evaluate';

/** The verdict as one JSON document, `schemas/evidence.schema.json` without the digest. */
export function renderJson(verdict: Verdict, root: string): string {
  return `${JSON.stringify({ module: root, ...verdict }, null, 2)}\n`;
}
