import type { Measurement } from '../gate';
import type { IntegrationFacts } from './facts';

export function measure(facts: IntegrationFacts): Measurement {
  return { summary: [`integration  ${facts.module.manifest.name}`], data: {} };
}
