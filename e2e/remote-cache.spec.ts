import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkedKinds, MODULE, projectName, workspaceAt } from './harness/bases';
import { mustRun, succeeded, type CommandResult } from './harness/command';
import { allTasksOf, expectRan, verdictOf } from './harness/gates';
import { copyDependencies } from './harness/scratch';
import { Workspace } from './harness/workspace';
import { startRemoteCache, type RemoteCacheServer } from './remote-cache-server';

const ALL = allTasksOf('intent-log');

describe.each(checkedKinds('ts-23'))('two clones with one remote cache in %s', (kind) => {
  let server: RemoteCacheServer;
  let first: Workspace;
  let second: Workspace;

  beforeAll(async () => {
    server = await startRemoteCache({ write: 'writer', read: 'reader' });
    first = await workspaceAt(inject('scratch'), kind, 'module', 'clone');
    first.forgetCache();
    second = await cloneOf(first, `${first.root}-in another place`);
  });

  afterAll(() => server.close());

  it('fills it from the first clone', async () => {
    succeeded(await validate(withRemote(first, 'writer')));
    expectRan(first, ALL);
    expect(server.hashes()).toHaveLength(ALL.length);
  });

  it('finds everything in the second one, evidence included', async () => {
    expect(second.exists('.wsp')).toBe(false);
    succeeded(await validate(withRemote(second, 'reader')));
    const runs = second.lastRun();
    expect(runs.map(({ outcome }) => outcome)).toEqual(ALL.map(() => 'remote-cache'));
    const gates = ['coverage', 'integration', 'performance', 'demo', 'docs', 'structure'];
    for (const file of [...gates, 'compliance']) {
      const evidence = `.wsp/${MODULE.root}/${file}.json`;
      expect(second.read(evidence), file).toBe(first.read(evidence));
    }
    expect(verdictOf(second, 'coverage').passed).toBe(true);
  });

  it('stores nothing about a machine', () => {
    for (const { root } of [first, second]) {
      for (const file of ['coverage', 'integration', 'performance', 'demo', 'compliance']) {
        expect(first.read(`.wsp/${MODULE.root}/${file}.json`)).not.toContain(root);
      }
    }
  });

  it('stores no failure', async () => {
    const before = server.hashes();
    first.edit(`${MODULE.root}/src/index.ts`, (text) => `${text}export const =;\n`);
    const result = await validate(withRemote(first, 'writer'));
    expect(result.code).not.toBe(0);
    const failed = first.lastRun().filter((task) => !task.succeeded);
    expect(failed.length).toBeGreaterThan(0);
    const stored = server.hashes().length - before.length;
    expect(stored).toBe(
      first.lastRun().filter((task) => task.succeeded && task.outcome === 'ran').length,
    );
  });

  function validate(workspace: Workspace): Promise<CommandResult> {
    return workspace.nx(['run', `${projectName(kind, 'intent-log')}:wsp-validate`]);
  }

  function withRemote(workspace: Workspace, token: string): Workspace {
    return workspace.with({
      NX_SELF_HOSTED_REMOTE_CACHE_SERVER: server.url,
      NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: token,
    });
  }
});

/** As `git clone` and `npm ci` would make it, without the wait for the second. */
async function cloneOf(original: Workspace, folder: string): Promise<Workspace> {
  const env = original.environment();
  await mustRun('git', ['clone', '--quiet', original.root, folder], { cwd: '/', env });
  await copyDependencies(original.path('node_modules'), join(folder, 'node_modules'));
  return new Workspace(folder);
}
