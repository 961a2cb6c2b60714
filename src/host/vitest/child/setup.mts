import { beforeEach, expect } from 'vitest';

/**
 * What `expect` counts, of the test's own `expect` where it took that one from its context.
 * Vitest reads the parameter to find out about fixtures: it has to be destructured,
 * and it must not name `expect`, which would make one of its own for each test.
 */
beforeEach(({ task, onTestFinished }) => {
  onTestFinished(() => {
    const own = task.context._local ? task.context.expect : expect;
    Object.assign(task.meta, { amiwExpectCalls: own.getState().assertionCalls });
  });
});
