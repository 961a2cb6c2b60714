import { beforeEach, expect } from 'vitest';

/** What `expect` counts, of the test's own `expect` where it took that one from its context. */
beforeEach((context) => {
  context.onTestFinished(() => {
    const { _local: local } = context as { readonly _local?: boolean };
    const { assertionCalls } = local === true ? context.expect.getState() : expect.getState();
    Object.assign(context.task.meta, { amiwExpectCalls: assertionCalls });
  });
});
