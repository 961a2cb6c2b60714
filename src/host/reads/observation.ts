import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from './logged-read';

/** Makes a place for the log. The process that it is for works with vite. */
export function prepareObservation(scratch: string, workspaces: readonly string[]): Observation {
  const log = join(scratch, 'reads');
  mkdirSync(log, { recursive: true });
  return { log, workspaces, askedBy: 'workspace' };
}
