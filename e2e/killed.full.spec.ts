import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, MODULE, projectName, workspaceAt } from './harness/bases';
import { QUICK, type Workspace } from './harness/workspace';

const PRELOAD = join(__dirname, 'harness/kill-at-write.cjs');
const ECOSYSTEM = [
  ...['generate', '@wsp/amiw:ecosystem', 'claims-desk'],
  ...['--spec=node_modules/@wsp/amiw/examples/claims-desk/ecosystem.yaml', '--no-interactive'],
];

describe.each(checkedKinds('ts-23'))('generators that are ended in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'installed', 'killed');
  });

  afterEach(() => workspace.revert());

  /** Ends it at a write, if it comes to that many; tells how many there were. */
  async function ended(args: readonly string[], at: number): Promise<{ writes: number }> {
    const log = `${workspace.root}.writes.log`;
    rmSync(log, { force: true });
    const env = {
      ...QUICK,
      NODE_OPTIONS: `--require=${PRELOAD}`,
      ...{ AMIW_KILL_ROOT: workspace.root, AMIW_KILL_AT: String(at), AMIW_KILL_LOG: log },
    };
    const { code } = await workspace.nx([...args, '--skipInstall'], { env });
    const writes = readFileSync(log, 'utf8').trimEnd().split('\n').length;
    expect(code === 0).toBe(writes < at);
    return { writes };
  }

  function references(): string[] {
    const solution = workspace.exists('tsconfig.json') ? workspace.read('tsconfig.json') : '';
    return [...solution.matchAll(/"path": "(.*?)"/g)].map(([, path = '']) => path).sort();
  }

  /** Names one state of all files that git does not ignore. */
  async function state(): Promise<string> {
    await workspace.git('add', '--all');
    return (await workspace.git('write-tree')).trim();
  }

  const NEVER = 1_000_000;
  it.each([
    ['module', MODULE.generate, 8],
    ['ecosystem', ECOSYSTEM, 4],
  ])(
    'the %s generator: the same command completes what was left, wherever that was',
    { timeout: 600_000 },
    async (_, args, moments) => {
      const { writes } = await ended(args, NEVER);
      const whole = await state();
      for (let moment = 0; moment <= moments; moment += 1) {
        await workspace.revert();
        const at = Math.max(1, Math.round((writes * moment) / moments));
        expect(await ended(args, at)).toEqual({ writes: at });
        await workspace.nxOk([...args, '--skipInstall'], { env: QUICK });
        expect(await state(), `ended at write ${at} of ${writes}`).toBe(whole);
      }
    },
  );

  it('two at once: each command completes its own', { timeout: 300_000 }, async () => {
    const commands = ['orders', 'parcels'].map((name) => [
      ...[
        'generate',
        '@wsp/amiw:module',
        name,
        '--domain=communication',
        '--skipInstall',
        '--allowSimilar',
      ],
      ...[`--purpose=Keep the ${name} of people, and find them again`, '--no-interactive'],
    ]);
    const run = (args: readonly string[]) => workspace.nx(args, { env: QUICK });
    await Promise.all(commands.map(run));
    for (const args of commands) await workspace.nxOk(args, { env: QUICK });
    const together = await state();
    const referencesTogether = references();
    await workspace.revert();
    for (const args of commands) await workspace.nxOk(args, { env: QUICK });
    // Who came last stands last.
    const differing = await workspace.git('diff', '--name-only', together, await state());
    expect(['', 'tsconfig.json']).toContain(differing.trim());
    expect(references()).toEqual(referencesTogether);
    const { stdout } = await workspace.nxOk(['show', 'projects'], { env: QUICK });
    const projects = stdout.trim().split('\n');
    expect(projects).toEqual(
      expect.arrayContaining(['orders', 'parcels'].map((name) => projectName(kind, name))),
    );
  });
});
