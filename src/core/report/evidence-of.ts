import type { Evidence } from '../compliance/evidence';
import type { GateName } from '../gates/gate';
import type { SubjectFacts } from './report-facts';

/** What a gate that is switched on left, whatever files it speaks of. */
export function evidenceOf({ gates }: SubjectFacts, gate: GateName): Evidence | undefined {
  const found = gates.find((one) => one.gate === gate);
  if (found?.target === undefined || found.evidence.state !== 'present') return undefined;
  return found.evidence.evidence;
}
