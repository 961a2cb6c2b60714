import type { ExecutorContext } from '@nx/devkit';
import { availableParallelism } from 'node:os';

/** Nx's own, when nobody says anything else. */
const NX_PARALLEL = 3;

/**
 * How many processes of modules a batch has at work at a time: as many as the machine has processors and Nx would run
 * tasks. Nx does not tell a batch of `--parallel`.
 */
export function lanesFor({ nxJsonConfiguration }: ExecutorContext): number {
  const wanted = Number(process.env['NX_PARALLEL'] ?? nxJsonConfiguration.parallel ?? NX_PARALLEL);
  const most = Number.isInteger(wanted) && wanted > 0 ? wanted : NX_PARALLEL;
  return Math.min(most, availableParallelism());
}
