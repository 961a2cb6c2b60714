import { logger } from '@nx/devkit';
import { expect, it, vi } from 'vitest';
import { written } from '../../generators/workspace/disk-tree.fixture';
import { changes } from '../../generators/workspace/trees.fixture';
import { earlierWorkspace, ROOT, textOf } from '../earlier-workspace.fixture';
import { rewriteBlocksMigration } from './migration';

it('writes blocks as this version does, and no other byte', async () => {
  const tree = earlierWorkspace();
  const before = textOf(tree, 'INTERFACE.md').split('<!-- amiw:interface:start -->');
  expect(await rewriteBlocksMigration(tree)).toEqual([
    'Documents were brought up to date: run `nx run-many -t wsp-validate` on them.',
  ]);
  expect(Object.keys(changes(tree))).toEqual([`${ROOT}/INTERFACE.md`]);
  const text = textOf(tree, 'INTERFACE.md');
  expect(text.startsWith(before[0] ?? '')).toBe(true);
  expect(text.endsWith('<!-- amiw:interface:end -->\n\nSo is this.\n')).toBe(true);
  expect(text).toContain('`readonly version: number`');
});

it('changes nothing when it is run again', async () => {
  const tree = earlierWorkspace();
  await rewriteBlocksMigration(tree);
  const after = written(tree);
  expect(await rewriteBlocksMigration(after)).toEqual([]);
  expect(changes(after)).toEqual({});
});

it('goes on where a manifest cannot be read', async () => {
  const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
  const tree = earlierWorkspace({ 'wsp.json': '{' });
  expect(await rewriteBlocksMigration(tree)).toEqual([]);
  expect(warn.mock.calls).toEqual([[expect.stringContaining(`${ROOT}/wsp.json`)]]);
});
