import { beforeEach, expect, type TestContext } from 'vitest';

/**
 * What `expect` counts, of the test's own `expect` where it took that one from its context.
 * Vitest reads the parameter to find out about fixtures: it has to be destructured,
 * and it must not name `expect`, which would make one of its own for each test.
 */
beforeEach(({ task, onTestFinished }) => {
  onTestFinished(() => {
    const context: TestContext & { readonly _local?: boolean } = task.context;
    const own = context._local === true ? context.expect : expect;
    Object.assign(task.meta, { amiwExpectCalls: own.getState().assertionCalls });
  });
});
