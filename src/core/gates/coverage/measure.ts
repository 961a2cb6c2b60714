import type { Measurement } from '../gate';
import type { CoverageFacts } from './facts';

export function measure(facts: CoverageFacts): Measurement {
  return { summary: [`coverage  ${facts.module.manifest.name}`], data: {} };
}
