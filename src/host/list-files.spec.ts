import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isListed, listFiles } from './list-files';
import { tempWorkspace } from './temp-workspace.fixture';

it('lists what git and Nx do not ignore, at any level, sorted by code unit', () => {
  const folder = tempWorkspace({
    '.gitignore': 'dist\n*.log\n!keep.log\n/modules/a/b/top.ts\n',
    '.nxignore': 'secret/\n',
    'modules/a/.gitignore': 'generated.ts\n',
    'modules/a/b/.gitignore': '!important.log\n',
    'modules/a/b/wsp.json': '{}',
    'modules/a/b/src/index.ts': '',
    'modules/a/b/src/Zeta.ts': '',
    'modules/a/b/src/generated.ts': '',
    'modules/a/b/dist/index.js': '',
    'modules/a/b/secret/key': '',
    'modules/a/b/node_modules/x/index.js': '',
    'modules/a/b/debug.log': '',
    'modules/a/b/keep.log': '',
    'modules/a/b/important.log': '',
    'modules/a/b/top.ts': '',
    'modules/a/b/.hidden': '',
  });
  expect(listFiles(folder, 'modules/a/b')).toEqual([
    '.gitignore',
    '.hidden',
    'important.log',
    'keep.log',
    'src/Zeta.ts',
    'src/index.ts',
    'wsp.json',
  ]);
});

it('does not follow symbolic links, nor their loops', () => {
  const folder = tempWorkspace({ 'm/a/wsp.json': '{}', 'outside/secret.txt': 'x' });
  symlinkSync(join(folder, 'outside'), join(folder, 'm/a/linked'));
  symlinkSync(join(folder, 'm/a'), join(folder, 'm/a/loop'));
  symlinkSync(join(folder, 'outside/secret.txt'), join(folder, 'm/a/file.txt'));
  expect(listFiles(folder, 'm/a')).toEqual(['wsp.json']);
});

it('works without any ignore file', () => {
  const folder = tempWorkspace({ 'a/b.ts': '' });
  expect(listFiles(folder, 'a')).toEqual(['b.ts']);
});

it.each([
  ['config/shared.mts', true],
  ['config', false],
  ['config/*.mts', false],
  ['none.mts', false],
  ['dist/table.json', false],
  ['config/local.mts', false],
  ['config/kept.mts', true],
  ['linked.mts', false],
  ['linked/shared.mts', false],
  ['node_modules/x/index.js', false],
])('of %s, tells whether Nx sees it: %j', (file, listed) => {
  const folder = tempWorkspace({
    'w/.gitignore': 'dist\n*.mts\n!shared.mts\n',
    'w/config/.gitignore': '!kept.mts\n',
    'w/config/shared.mts': '',
    'w/config/local.mts': '',
    'w/config/kept.mts': '',
    'w/dist/table.json': '',
    'w/node_modules/x/index.js': '',
  });
  symlinkSync(join(folder, 'w/config/shared.mts'), join(folder, 'w/linked.mts'));
  symlinkSync(join(folder, 'w/config'), join(folder, 'w/linked'));
  expect(isListed(join(folder, 'w'), file)).toBe(listed);
});
