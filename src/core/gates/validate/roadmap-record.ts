import { shortTitle } from '../docs/roadmap';
import type { JsonObject } from '../gate';
import type { ValidateFacts } from './facts';
import { roadmapProofs } from './roadmap-proofs';

/** The criteria of the roadmap for the compliance record: which are ticked, and what their evidence is worth. */
export function roadmapRecord(facts: ValidateFacts): JsonObject[] {
  return roadmapProofs(facts).map(({ milestone, task, proofs, isProven }) => ({
    milestone,
    criterion: shortTitle(task),
    ticked: task.done,
    proven: isProven,
    evidence: proofs.map(({ evidence, kind, proof }) => ({
      kind: kind ?? 'unknown',
      name: evidence.name,
      state: proof.state,
    })),
  }));
}
