import { join } from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { workspaceAt } from './harness/bases';
import { succeeded } from './harness/command';
import { REPOSITORY } from './harness/scratch';
import type { Workspace } from './harness/workspace';

const TIMEOUT = 900_000;
const AMO = 'auto-meeting-orchestrator';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await workspaceAt(inject('scratch'), 'ts-23', 'installed', 'chaos');
});

it(
  'carries the AMO as nine processes that are killed, over a server that is',
  { timeout: TIMEOUT },
  async () => {
    const spec = '--spec=node_modules/@wsp/amiw/examples/amo/ecosystem.yaml';
    const generators = [
      ['@wsp/amiw:ecosystem', AMO, spec],
      ['@wsp/amiw:transport', 'nats'],
    ];
    for (const generator of generators) {
      const args = ['generate', ...generator, '--no-interactive'];
      succeeded(await workspace.nx(args, { timeoutMs: TIMEOUT }));
    }
    succeeded(await workspace.run('npx', ['tsc', '--build', `ecosystems/${AMO}`]));
    const transport = 'modules/infrastructure/nats-transport';
    succeeded(await workspace.run('npx', ['tsc', '--build', transport]));
    const script = join(REPOSITORY, 'scripts/bus-chaos.mjs');
    const chaos = await workspace.run('node', [script, '.'], { timeoutMs: TIMEOUT });
    expect(succeeded(chaos).output).toContain('"problems": []');
  },
);
