import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, MODULE, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { nxAtTerminal } from './harness/terminal';
import type { Workspace } from './harness/workspace';

const ARGS = ['run-many', '-t', 'wsp-coverage'];
const LINE = /^wsp-coverage {2}[01] of 2 done, \d+ s$/m;

describe.each(checkedKinds('ts-23'))('progress of a batch in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    const made = await workspaceAt(inject('scratch'), kind, 'module', 'progress');
    workspace = made.with({ NX_BATCH_MODE: 'true' });
    // Longer than what is told of nobody.
    workspace.write(
      `${MODULE.root}/tests/slow.test.ts`,
      "import { expect, it } from 'vitest';\nimport * as all from '../src/index.js';\nit('takes its time', { timeout: 20_000 }, async () => {\n  await new Promise((resolve) => setTimeout(resolve, 7000));\n  expect(Object.keys(all)).not.toEqual([]);\n});\n",
    );
  });

  it('is shown at a terminal, and kept nowhere', async () => {
    workspace.forgetCache();
    const { stdout } = succeeded(await nxAtTerminal(workspace, ARGS));
    expect(stdout.replaceAll('\r', '')).toMatch(LINE);
    const kept = keptBy(workspace);
    expect(kept.join('\n')).toContain('wsp-coverage');
    expect(kept.filter((text) => text.includes(' of 2 done'))).toEqual([]);
  });

  it('is not shown of results that come out of the cache', async () => {
    const { stdout } = succeeded(await nxAtTerminal(workspace, ARGS));
    expect(stdout).not.toMatch(/ of 2 done/);
  });

  it('is not shown in CI, nor without a terminal', async () => {
    workspace.forgetCache();
    const inCi = succeeded(await nxAtTerminal(workspace, ARGS, { CI: 'true' }));
    expect(inCi.stdout).not.toMatch(/ of 2 done/);
    workspace.forgetCache();
    const { output } = succeeded(await workspace.nx(ARGS));
    expect(output).not.toMatch(/ of 2 done/);
  });
});

/** What Nx replays of each task, and what the gates left. */
function keptBy(workspace: Workspace): string[] {
  const outputs = join(workspace.cacheFolder, 'terminalOutputs');
  const texts = existsSync(outputs) ? readdirSync(outputs).map((name) => join(outputs, name)) : [];
  const evidence = workspace.path(`.wsp/${MODULE.root}/coverage.json`);
  return [...texts, evidence].map((file) => readFileSync(file, 'utf8'));
}
