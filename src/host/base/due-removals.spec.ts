import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { moduleFolder } from '../process/module-folder.fixture';
import { dueRemovals } from './due-removals';

const contract = (removal: string) => JSON.stringify({ 'x-removal': removal }, null, 2);
const files = {
  'contracts/cart.filled.schema.json': contract('2026-03-01'),
  'contracts/cart.left.schema.json': contract('2026-03-02'),
  'contracts/cart.gone.schema.json': contract('soon'),
  'other.json': contract('2020-01-01'),
};

it('names the contracts whose day has come, tracked or not', () => {
  const { workspaceRoot, root } = moduleFolder(files);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: workspaceRoot });
  git('init', '--quiet');
  git('add', `${root}/contracts/cart.filled.schema.json`);
  const filled = expect.stringContaining('cart.filled.schema.json') as string;
  const left = expect.stringContaining('cart.left.schema.json') as string;
  expect(dueRemovals(workspaceRoot, '2026-02-28')).toEqual([]);
  expect(dueRemovals(workspaceRoot, '2026-03-01')).toEqual([filled]);
  expect(dueRemovals(workspaceRoot, '2027-01-01')).toEqual([filled, left]);
});

it('says nothing where there is no git', () => {
  expect(dueRemovals(moduleFolder(files).workspaceRoot, '2027-01-01')).toEqual([]);
});
