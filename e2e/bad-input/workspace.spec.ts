import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import {
  checkedKinds,
  MODULE,
  projectName,
  workspaceAt,
  type Kind,
  type Stage,
} from '../harness/bases';
import { succeeded } from '../harness/command';
import { expectFailed, expectUserError, setPluginOptions, STACK_FRAME } from '../harness/gates';
import { mustRun } from '../harness/command';
import { QUICK, type RunOptions, type Workspace } from '../harness/workspace';

const REMINDERS = [
  ...['generate', '@wsp/amiw:module', 'reminders', '--domain=communication'],
  ...['--purpose=Remind people of what they promised', '--no-interactive'],
];
const root = 'modules/communication/reminders';

describe.each(checkedKinds('ts-23'))('a workspace that is not as it should be, in %s', (kind) => {
  const copy = (stage: Stage, name: string): Promise<Workspace> =>
    workspaceAt(inject('scratch'), kind, stage, name);

  it('works without git', { timeout: 300_000 }, async () => {
    const workspace = await copy('installed', 'no-git');
    rmSync(workspace.path('.git'), { recursive: true });
    await workspace.nxOk(REMINDERS);
    const project = projectName(kind, 'reminders');
    await workspace.nxOk(['run-many', '-t', 'wsp-structure', 'wsp-docs', `-p=${project}`]);
  });

  it('leaves uncommitted work alone', async () => {
    const workspace = await copy('module', 'dirty');
    workspace.edit('README.md', (text) => `${text}\nMine.\n`);
    workspace.edit(`${MODULE.root}/README.md`, (text) => `${text}\nMine.\n`);
    workspace.write('modules/communication/notes.txt', 'Mine.\n');
    const before = ['README.md', `${MODULE.root}/README.md`].map((file) => workspace.read(file));
    await workspace.nxOk([...REMINDERS, '--skipInstall'], { env: QUICK });
    const after = ['README.md', `${MODULE.root}/README.md`].map((file) => workspace.read(file));
    expect(after).toEqual(before);
    expect(workspace.read('modules/communication/notes.txt')).toBe('Mine.\n');
    expect(workspace.exists(`${root}/src/reminders.ts`)).toBe(true);
  });

  it('writes nothing when a folder is read-only', async () => {
    const workspace = await copy('module', 'read-only');
    const asUser = await handOver(workspace);
    chmodSync(workspace.path('modules/communication'), 0o555);
    const result = await workspace.nx([...REMINDERS, '--skipInstall'], asUser);
    chmodSync(workspace.path('modules/communication'), 0o755);
    expectUserError(result, {
      code: 'FOLDER_NOT_WRITABLE',
      says: ['modules/communication', 'nothing has been changed', 'chmod -R u+w'],
    });
    expect(await workspace.changes()).toEqual([]);
  });

  it('names an option that the plugin does not have', async () => {
    const workspace = await copy('module', 'options');
    setPluginOptions(workspace, { domain: ['billing'] });
    const result = await workspace.nx(['show', 'projects'], { env: QUICK });
    expect(result.code).toBe(1);
    expect(result.output).toContain('"domain" is not an option of @wsp/amiw');
    expect(result.output).toContain('write "domains" instead of "domain"');
    expect(result.output).not.toMatch(STACK_FRAME);
  });
});

describe.each(checkedKinds('ts-23'))('a broken manifest in %s', (kind: Kind) => {
  it('keeps the module from passing, and nobody else from working', async () => {
    const workspace = await workspaceAt(inject('scratch'), kind, 'module', 'manifest');
    const projects = [projectName(kind, 'intent-log'), projectName(kind, 'kernel')];
    const file = `${MODULE.root}/wsp.json`;
    workspace.edit(file, (text) => text.replace('"domain":', '"domain"'));

    const shown = await workspace.nxOk(['show', 'projects']);
    expect(shown.stdout.trim().split('\n')).toEqual(expect.arrayContaining(projects));

    const result = await workspace.nx(['run-many', '-t', 'wsp-validate', '--nxBail=false']);
    expect(result.code).not.toBe(0);
    expect(result.output).toMatch(new RegExp(`${file}:\\d+:\\d+: `));
    expect(result.output).toContain('[MANIFEST_INVALID]');
    expect(result.output).toContain('Expected ');
    expect(result.output).not.toMatch(STACK_FRAME);
    const failed = workspace.lastRun().filter((task) => !task.succeeded);
    expect(new Set(failed.map(({ id }) => id.split(':')[0]))).toEqual(new Set([projects[0]]));
    for (const result of ['structure', 'docs', 'validate', 'compliance']) {
      expect(workspace.exists(`.wsp/${MODULE.root}/${result}.json`)).toBe(false);
    }

    await workspace.nxOk(['run', `${projects[1] ?? ''}:wsp-validate`]);
    await workspace.nxOk([...REMINDERS, '--dry-run'], { env: QUICK });

    await workspace.revert();
    succeeded(await workspace.nx(['run-many', '-t', 'wsp-validate']));
    expect(workspace.read(`.wsp/${MODULE.root}/compliance.json`)).toContain('"compliant": true');
  });

  it('does not choose between two of the same property', async () => {
    const workspace = await workspaceAt(inject('scratch'), kind, 'module', 'manifest-twice');
    const file = `${MODULE.root}/wsp.json`;
    workspace.edit(file, (text) => text.replace('"milestone"', '"milestone": "mvp", "milestone"'));
    const project = projectName(kind, 'intent-log');
    const result = await workspace.nx(['run', `${project}:wsp-structure`], { env: QUICK });
    expectUserError(result, {
      code: 'MANIFEST_INVALID',
      says: [/wsp\.json:\d+:\d+: `milestone` stands here again/, 'each property once'],
    });
  });

  it('says what was found, where, what was expected and what to write', async () => {
    const workspace = await workspaceAt(inject('scratch'), kind, 'module', 'manifest-field');
    workspace.edit(`${MODULE.root}/wsp.json`, (text) => text.replace('"poc"', '"beta"'));
    const project = projectName(kind, 'intent-log');
    const result = await workspace.nx(['run', `${project}:wsp-structure`], { env: QUICK });
    expectUserError(result, {
      code: 'MANIFEST_INVALID',
      says: [/wsp\.json:\d+:\d+: /, '"beta"', 'poc, prototype, mvp'],
    });
    expectFailed(workspace, ['intent-log:wsp-structure']);
  });
});

/** Rights mean nothing to root, so the command is run as a user who has none but over the workspace. */
async function handOver(workspace: Workspace): Promise<RunOptions> {
  const home = `${workspace.root}.home`;
  mkdirSync(home, { recursive: true });
  if (process.getuid?.() !== 0) return {};
  const nobody = 65534;
  const { scratch } = { scratch: inject('scratch') };
  chmodSync(scratch.root, 0o755);
  const env = workspace.environment();
  const owned = ['.git', '.nx', 'modules', 'nx.json', 'package.json'].filter((entry) =>
    workspace.exists(entry),
  );
  mkdirSync(workspace.cacheFolder, { recursive: true });
  const paths = [workspace.root, ...owned.map((entry) => workspace.path(entry))];
  await mustRun('chown', [`${nobody}`, workspace.root], { cwd: '/', env });
  await mustRun('chown', ['-R', `${nobody}`, ...paths.slice(1), workspace.cacheFolder, home], {
    cwd: '/',
    env,
  });
  return { uid: nobody, gid: nobody, env: { HOME: home, TMPDIR: home } };
}
