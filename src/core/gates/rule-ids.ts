import { contractsGate } from './contracts/gate';
import { coverageGate } from './coverage/gate';
import { demoGate } from './demo/gate';
import { docsGate } from './docs/gate';
import { integrationGate } from './integration/gate';
import { performanceGate } from './performance/gate';
import { structureGate } from './structure/gate';
import { validateGate } from './validate/gate';

/** Ids of every rule that some gate asks, sorted. */
export const RULE_IDS: readonly string[] = [
  ...new Set(
    [
      structureGate,
      docsGate,
      contractsGate,
      coverageGate,
      integrationGate,
      performanceGate,
      demoGate,
      validateGate,
    ].flatMap(({ rules }) => rules.map(({ id }) => id)),
  ),
].sort();
