import type { Round } from '../../../core/performance/round.js';
import { allocatedBy, usuallyAllocatedBy } from './allocations.mjs';
import { type LoadedOperation, prepare, type Run } from './operations.mjs';
import { referenceOperation } from './reference.mjs';
import { isThenable, paceOf, quantile, slice, type Pace } from './slice.mjs';

/** An operation that is measured, and who hears of it. */
export interface Participant extends LoadedOperation {
  /** Comes before anything of it runs. */
  readonly onTurn: () => void;
  readonly onRound: (round: Round) => void;
  /** It is left out from here on. */
  readonly onFailure: (error: unknown) => void;
}

/** What a round sees of the operation itself. */
type Seen = Omit<Round, 'reference' | 'referenceBytes'>;

const WARM_UP_MS = 60;
const OPERATION_MS = 4;
const REFERENCE_MS = 3;
const ALLOCATIONS_MS = 1;

/**
 * Measures operations in rounds. In each round every operation has its turn, with a set-up of its own that is not
 * measured, between two turns of the reference operation: what slows the machine down for a while slows both.
 */
export async function measure(participants: readonly Participant[], rounds: number): Promise<void> {
  const reference = await paceOf(referenceOperation, false, WARM_UP_MS);
  const referenceBytes = await usuallyAllocatedBy(referenceOperation, reference);
  const paces = new Map<Participant, Pace>();
  const turn = async <Result,>(
    participant: Participant,
    act: (run: Run) => Promise<Result>,
  ): Promise<Result | undefined> => {
    participant.onTurn();
    try {
      return await act(await runOf(participant));
    } catch (error) {
      paces.delete(participant);
      participant.onFailure(error);
      return undefined;
    }
  };
  for (const participant of participants) {
    const pace = await turn(participant, async (run) =>
      paceOf(run, await returnsPromise(run), WARM_UP_MS),
    );
    if (pace !== undefined) paces.set(participant, pace);
  }
  for (let round = 0; round < rounds; round += 1) {
    let before = await middleOf(reference);
    for (const [participant, pace] of paces) {
      const seen = await turn(participant, (run) => look(run, pace));
      const after = await middleOf(reference);
      if (seen !== undefined) {
        participant.onRound({ reference: (before + after) / 2, referenceBytes, ...seen });
      }
      before = after;
    }
  }
}

/** Bytes are counted after the times were taken, so that counting is no part of them. */
async function look(run: Run, pace: Pace): Promise<Seen> {
  const samples = await slice(run, pace, OPERATION_MS);
  return {
    p50: quantile(samples, 0.5),
    p95: quantile(samples, 0.95),
    mean: samples.reduce((sum, sample) => sum + sample, 0) / samples.length,
    bytes: await allocatedBy(run, pace, ALLOCATIONS_MS),
  };
}

async function middleOf(reference: Pace): Promise<number> {
  return quantile(await slice(referenceOperation, reference, REFERENCE_MS), 0.5);
}

async function runOf(operation: LoadedOperation): Promise<Run> {
  const run = await prepare(operation);
  if (typeof run === 'string') throw new TypeError(`Its set-up ${run}, not a function.`);
  return run;
}

async function returnsPromise(run: Run): Promise<boolean> {
  const returned = run();
  await returned;
  return isThenable(returned);
}
