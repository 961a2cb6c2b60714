import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { moduleFolder } from '../../host/process/module-folder.fixture';
import { contextOf, MANIFEST, resultOf, ruleIds } from '../executor-context.fixture';
import { contractsExecutor } from './executor';

const FILE = 'contracts/cart.filled.schema.json';
const contract = (status: readonly string[]) =>
  JSON.stringify({
    'x-version': '1.0.0',
    type: 'object',
    properties: { status: { enum: status } },
    examples: [{ status: 'open' }],
  });
const files = {
  'wsp.json': JSON.stringify({
    ...(JSON.parse(MANIFEST) as object),
    events: { publishes: ['cart.filled'], subscribes: [] },
  }),
  [FILE]: contract(['open']),
};

type Folder = ReturnType<typeof moduleFolder>;

function commit({ workspaceRoot }: Folder, name = 'main'): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: workspaceRoot });
  git('init', '--quiet', `--initial-branch=${name}`);
  git('-c', 'core.autocrlf=false', 'add', '--all');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--message=one');
}

afterEach(() => {
  vi.unstubAllEnvs();
});

it('compares with the last commit, and says so', async () => {
  const folder = moduleFolder(files);
  commit(folder);
  expect(await contractsExecutor({}, contextOf(folder))).toEqual({ success: true });
  writeFileSync(join(folder.workspaceRoot, folder.root, FILE), contract(['open', 'paid']));
  expect(await contractsExecutor({}, contextOf(folder))).toEqual({ success: false });
  expect(ruleIds(folder, 'contracts')).toEqual(['contract-breaks-old-readers']);
  expect(resultOf(folder, 'contracts')).toMatchObject({
    data: { base: 'main', changes: [{ kind: 'enum-value-added', breaks: 'forward' }] },
  });
});

it('fails when NX_BASE cannot be read, rather than compare with nothing', async () => {
  const folder = moduleFolder(files);
  commit(folder);
  vi.stubEnv('NX_BASE', 'origin/nowhere');
  await contractsExecutor({}, contextOf(folder));
  expect(ruleIds(folder, 'contracts')).toEqual(['contract-base-unreadable']);
});

it('says that nothing was compared where there is no commit', async () => {
  const folder = moduleFolder(files);
  expect(await contractsExecutor({}, contextOf(folder))).toEqual({ success: true });
  expect(resultOf(folder, 'contracts')).toMatchObject({
    summary: expect.arrayContaining(['not compared: git knows no commit here']) as unknown,
  });
});
