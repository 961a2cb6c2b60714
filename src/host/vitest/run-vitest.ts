import type { TestKind, TestRun } from '../../core/test-run/test-run';

/** Which tests of which module to run, and how. */
export interface VitestRequest {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** The module's root, relative to the workspace's, forward slashes. */
  readonly root: string;
  readonly tests: TestKind;
  readonly coverage: boolean;
  readonly timeoutMs: number;
  /** The module's files that git does not ignore, relative to its root; test and source files are taken from them. */
  readonly files: readonly string[];
}

/**
 * Runs a module's tests with the workspace's own vitest.
 * @throws AmiwError VITEST_MISSING, VITEST_UNSUPPORTED
 */
export function runVitest(request: VitestRequest): Promise<TestRun> {
  return Promise.reject(new Error(`Not connected yet: ${request.root}`));
}
