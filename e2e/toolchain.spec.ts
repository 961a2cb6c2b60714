import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  addArguments,
  checkedKinds,
  FULL,
  KINDS,
  MODULE,
  workspaceAt,
  type Kind,
} from './harness/bases';
import { succeeded } from './harness/command';
import { validateAll } from './harness/gates';
import type { Workspace } from './harness/workspace';

const LIBRARY = ['--linter=eslint', '--unitTestRunner=vitest', '--bundler=tsc', '--no-interactive'];

/** A workspace in which people worked with the first-party plugins before ours came. */
describe.each(checkedKinds('ts-23'))('beside the first-party plugins in %s', (kind) => {
  let workspace: Workspace;

  beforeAll(async () => {
    workspace = await workspaceAt(inject('scratch'), kind, 'bare', 'toolchain');
    const folder = kind === 'ts-23' ? 'packages/cart' : 'libs/cart';
    const args = ['generate', '@nx/js:library', folder, ...LIBRARY];
    await workspace.nxOk(args, { timeoutMs: 300_000 });
    await workspace.commit('feat: a library');
    succeeded(await workspace.run('npx', addArguments(inject('scratch').tarball)));
    await workspace.nxOk(MODULE.generate, { timeoutMs: 300_000 });
    await workspace.commit('feat: a module');
  }, 600_000);

  it('keeps the versions of the test runner that are there', async () => {
    const before = JSON.parse(await workspace.git('show', 'HEAD~1:package.json')) as Packages;
    const after = workspace.json('package.json') as Packages;
    for (const name of ['vitest', 'vite', 'typescript', 'nx']) {
      expect(after.devDependencies[name], name).toBe(before.devDependencies[name]);
    }
  });

  it.each(targetsOf(kind))('passes `nx run-many -t %s`', { timeout: 300_000 }, async (target) => {
    const projects = ['-p', 'tag:wsp:module'];
    const result = await workspace.nx(['run-many', '-t', target, ...projects]);
    succeeded(result);
    expect(
      workspace
        .lastRun()
        .map(({ id }) => id.replace(/^.*\//, ''))
        .sort(),
    ).toEqual(expect.arrayContaining([`intent-log:${target}`, `kernel:${target}`]));
    // ESLint counts what it found, warnings too, only when it found something.
    expect(result.output).not.toMatch(/\d+ problems?\b/);
  });

  it('is formatted as the workspace formats', async () => {
    if (!workspace.exists('.prettierrc')) return;
    succeeded(
      await workspace.run('npx', [
        'prettier',
        '--check',
        'modules',
        'nx.json',
        'package.json',
        'tsconfig*.json',
      ]),
    );
  });

  it('is in sync', async () => {
    succeeded(await workspace.nx(['sync:check']));
    expect(await workspace.changes()).toEqual([]);
  });

  if (FULL) {
    it('is compliant', { timeout: 300_000 }, async () => {
      succeeded(await validateAll(workspace));
      expect(await workspace.changes()).toEqual([]);
    });
  }
});

interface Packages {
  readonly devDependencies: Readonly<Record<string, string>>;
}

function targetsOf(kind: Kind): readonly string[] {
  return KINDS[kind].preset === 'ts'
    ? ['build', 'typecheck', 'lint', 'test']
    : ['build', 'lint', 'test'];
}
