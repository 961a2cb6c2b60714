import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, MODULE, projectName, workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { verdictOf } from './harness/gates';
import type { Workspace } from './harness/workspace';

/** `NATS_SERVER` names a server that has to be there; otherwise the one on the path is taken, if there is one. */
const HAS_SERVER =
  process.env['NATS_SERVER'] !== undefined ||
  spawnSync('nats-server', ['--version']).error === undefined;
if (!HAS_SERVER) {
  console.warn('No nats-server: the transport is not tested. Install it, or set NATS_SERVER.');
}

const TIMEOUT = 300_000;
const ROOT = 'modules/infrastructure/nats-transport';

describe.each(checkedKinds('ts-23'))('the NATS transport in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'module', 'transport');
  });

  it('is made by one command, which installs its client', { timeout: TIMEOUT }, async () => {
    const generate = ['generate', '@wsp/amiw:transport', 'nats', '--no-interactive'];
    succeeded(await workspace.nx(generate));
    expect(workspace.exists('node_modules/@nats-io/jetstream/package.json')).toBe(true);
    await workspace.commit('feat: the transport');
    expect(succeeded(await workspace.nx(generate)).output).toContain(`${ROOT} is complete already`);
    expect(await workspace.changes()).toEqual([]);
  });

  it.runIf(HAS_SERVER)('passes every gate, over a real server', { timeout: TIMEOUT }, async () => {
    const target = `${projectName(kind, 'nats-transport')}:wsp-validate`;
    succeeded(await workspace.nx(['run', target], { timeoutMs: TIMEOUT }));
    expect(verdictOf(workspace, 'coverage', ROOT).passed).toBe(true);
    expect(verdictOf(workspace, 'integration', ROOT).passed).toBe(true);
  });

  it.runIf(HAS_SERVER)('starts a module as a process', { timeout: TIMEOUT }, async () => {
    await workspace.nxOk(['run-many', '-t', 'build'], { timeoutMs: TIMEOUT });
    const main = kind === 'ts-23' ? `${ROOT}/dist/main.js` : `dist/${ROOT}/src/main.js`;
    const script = join(__dirname, 'harness', 'ask-process.mjs');
    const asked = await workspace.run('node', [script, main, `@acme/${MODULE.name}`, 'list']);
    expect(succeeded(asked).stdout).toBe('{"result":{"records":[]}}\n');
  });
});
