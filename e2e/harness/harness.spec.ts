import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { KINDS, workspaceAt, type Kind } from './bases';
import { runCommand } from './command';
import { cleanEnvironment } from './environment';
import { copyWorkspace } from './scratch';
import { cachedTasks, failedTasks, ranTasks } from './task-run';
import { Workspace } from './workspace';

const kinds = Object.keys(KINDS) as Kind[];

const tools = JSON.stringify({
  name: '@acme/one',
  targets: {
    copy: {
      executor: 'nx:run-commands',
      cache: true,
      inputs: ['{projectRoot}/in.txt'],
      outputs: ['{workspaceRoot}/out'],
      options: { command: 'mkdir -p out && cp tools/one/in.txt out/out.txt' },
    },
    fail: { executor: 'nx:run-commands', cache: true, options: { command: 'exit 3' } },
  },
});

it.each(kinds)('tells tasks that ran from tasks out of the cache (%s)', async (kind) => {
  const workspace = await workspaceAt(inject('scratch'), kind, 'bare', 'harness');
  workspace.write('tools/one/project.json', tools);
  workspace.write('tools/one/in.txt', 'a');

  await workspace.nxOk(['run', '@acme/one:copy']);
  expect(ranTasks(workspace.lastRun())).toEqual(['one:copy']);

  await workspace.nxOk(['run-many', '-t', 'copy']);
  expect(cachedTasks(workspace.lastRun())).toEqual(['one:copy']);

  workspace.edit('tools/one/in.txt', () => 'b');
  expect((await workspace.nx(['run-many', '-t', 'copy', 'fail'])).code).toBe(1);
  expect(ranTasks(workspace.lastRun())).toEqual(['one:copy', 'one:fail']);
  expect(failedTasks(workspace.lastRun())).toEqual(['one:fail']);
});

it.each(kinds)('gives a copy the cache of its original, and nothing else (%s)', async (kind) => {
  const scratch = inject('scratch');
  const original = await workspaceAt(scratch, kind, 'bare', 'original');
  original.write('tools/one/project.json', tools);
  original.write('tools/one/in.txt', 'a');
  await original.nxOk(['run', '@acme/one:copy']);

  const copy = new Workspace(join(scratch.root, 'work', kind, 'copy', 'acme'));
  await copyWorkspace(original.root, copy.root);
  copy.remove('out');
  await copy.nxOk(['run', '@acme/one:copy']);
  expect(cachedTasks(copy.lastRun())).toEqual(['one:copy']);
  expect(copy.read('out/out.txt')).toBe('a');

  copy.edit('tools/one/in.txt', () => 'b');
  await copy.nxOk(['run', '@acme/one:copy']);
  expect(original.read('out/out.txt')).toBe('a');
});

it('sees what git sees, and goes back to the last commit', async () => {
  const workspace = await workspaceAt(inject('scratch'), 'ts-23', 'bare', 'git');
  expect(await workspace.changes()).toEqual([]);
  workspace.write('new.txt', 'new');
  workspace.edit('README.md', (text) => `${text}more\n`);
  expect(await workspace.changes()).toEqual([' M README.md', '?? new.txt']);
  await workspace.revert();
  expect(await workspace.changes()).toEqual([]);
});

it('refuses an edit that changes nothing', async () => {
  const workspace = await workspaceAt(inject('scratch'), 'apps-22', 'bare', 'edit');
  expect(() => {
    workspace.edit('README.md', (text) => text.replace('not in there', ''));
  }).toThrow('changed nothing');
});

it('ends a command and everything that it started when its time is up', async () => {
  const marker = `amiw-e2e-${process.pid}`;
  const options = { cwd: '/', env: cleanEnvironment(process.env), timeoutMs: 500 };
  const script = `sh -c 'sleep 60; : ${marker}' & sleep 60; : ${marker}`;
  const result = await runCommand('sh', ['-c', script], options);
  expect(result).toMatchObject({ code: null, timedOut: true });
  const { stdout } = await runCommand('ps', ['-eo', 'args'], { ...options, timeoutMs: 10_000 });
  expect(stdout).not.toContain(marker);
});

it('keeps the runner, npm and Nx around it out of the environment of a command', () => {
  const source = {
    PATH: '/repo/node_modules/.bin:/usr/bin',
    NX_WORKSPACE_ROOT: '/repo',
    VITEST: 'true',
    npm_config_local_prefix: '/repo',
    npm_config_registry: 'https://registry.example',
    CI: 'true',
    NODE_OPTIONS: '--inspect',
  };
  const clean = cleanEnvironment(source, { CI: 'chosen' });
  expect(clean).toMatchObject({
    PATH: '/usr/bin',
    npm_config_registry: 'https://registry.example',
    CI: 'chosen',
    NX_DAEMON: 'false',
  });
  expect(Object.keys(clean)).not.toContain('VITEST');
  expect(Object.keys(clean)).not.toContain('NX_WORKSPACE_ROOT');
  expect(Object.keys(clean)).not.toContain('npm_config_local_prefix');
  expect(Object.keys(clean)).not.toContain('NODE_OPTIONS');
});
