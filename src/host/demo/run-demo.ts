import type { DemoRun } from '../../core/gates/demo/demo-run';

/** Which module's demo to run. */
export interface DemoRequest {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** The module's root, relative to the workspace's, forward slashes. */
  readonly root: string;
  /** For each of the two runs. */
  readonly timeoutMs: number;
}

/**
 * Runs `demo()` of the module's `src/demo.ts` twice, through the workspace's own vite.
 * @throws AmiwError VITEST_MISSING, VITEST_UNSUPPORTED
 */
export function runDemo(request: DemoRequest): Promise<DemoRun> {
  return Promise.reject(new Error(`Not connected yet: ${request.root}`));
}
