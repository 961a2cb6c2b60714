import type { Measurement } from '../gate';
import type { DemoFacts } from './facts';

export function measure(facts: DemoFacts): Measurement {
  return { summary: [`demo  ${facts.module.manifest.name}`], data: {} };
}
