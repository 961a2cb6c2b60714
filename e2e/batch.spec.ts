import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, MODULE, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { allTasksOf, expectAllCached, expectRan, GATES, validateAll } from './harness/gates';
import type { Workspace } from './harness/workspace';

const ALL = [...allTasksOf('intent-log'), ...allTasksOf('kernel')];
const RESULTS = [MODULE.root, MODULE.kernel].flatMap((root) =>
  [...GATES, 'validate', 'compliance'].map((name) => `.wsp/${root}/${name}.json`),
);

describe.each(checkedKinds('ts-23'))('batch mode in %s', (kind) => {
  let single: Workspace;
  let batch: Workspace;

  beforeAll(async () => {
    single = await workspaceAt(inject('scratch'), kind, 'module', 'single');
    batch = await workspaceAt(inject('scratch'), kind, 'module', 'batch');
    // Out of the cache come the bytes that a run without batches has left there.
    succeeded(await validateAll(single));
    batch.forgetCache();
  });

  it('runs the same tasks and leaves the same bytes', { timeout: 300_000 }, async () => {
    succeeded(await batch.nx(['run-many', '-t', 'wsp-validate', '--batch']));
    expectRan(batch, ALL);
    for (const file of RESULTS) expect(batch.read(file), file).toBe(single.read(file));
    expect(storedOutputs(batch)).toEqual(storedOutputs(single));
  });

  it('shares its cache with single mode', async () => {
    succeeded(await validateAll(batch));
    expectAllCached(batch, ALL);
  });

  it('fails the one module that is broken, and only that one', async () => {
    batch.remove(`${MODULE.root}/src/demo.ts`);
    const args = ['run-many', '-t', 'wsp-structure', '--batch', '--skipNxCache'];
    const result = await batch.nx(args);
    expect(result.code).toBe(1);
    expect(result.output).toContain('src/demo.ts');
    const outcomes = batch.lastRun().map(({ id, succeeded: ok }) => [id.replace(/^.*\//, ''), ok]);
    expect(Object.fromEntries(outcomes)).toEqual({
      'intent-log:wsp-structure': false,
      'kernel:wsp-structure': true,
    });
    await batch.revert();
  });
});

/** What Nx keeps of each task's terminal output, to replay it. How long something took is never the same. */
function storedOutputs(workspace: Workspace): Record<string, string> {
  return Object.fromEntries(
    workspace
      .lastRun()
      .filter(({ id }) => !id.endsWith(':wsp-performance'))
      .map(({ id, hash }) => [
        id,
        readFileSync(join(workspace.cacheFolder, 'terminalOutputs', hash), 'utf8'),
      ]),
  );
}
