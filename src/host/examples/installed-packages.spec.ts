import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { tempWorkspace } from '../temp-workspace.fixture';
import { installedSystem, isInstalled } from './installed-packages';

/** A package that is installed, and a project of the workspace that a link makes look like one. */
function workspaceWithPackages(): string {
  const workspace = tempWorkspace({
    'modules/cart/package.json': '{}',
    'node_modules/zod/package.json': '{}',
  });
  mkdirSync(join(workspace, 'node_modules/@acme'));
  symlinkSync(join(workspace, 'modules/cart'), join(workspace, 'node_modules/@acme/cart'));
  return workspace;
}

it.each([
  ['node_modules/zod/package.json', true],
  ['node_modules/zod/none.d.ts', true],
  ['node_modules/@acme/cart/package.json', false],
  ['node_modules/none/package.json', false],
  ['modules/cart/package.json', false],
])('tells of %s whether it is installed: %s', (file, expected) => {
  expect(isInstalled(join(workspaceWithPackages(), file))).toBe(expected);
});

it('asks again for what the workspace itself may change, and not for what is installed', () => {
  const workspace = workspaceWithPackages();
  const system = installedSystem(ts);
  const fileExists = (path: string): boolean => system.fileExists(path);
  const files = ['modules/cart/a.ts', 'node_modules/@acme/cart/a.ts', 'node_modules/zod/a.ts'];
  const paths = files.map((file) => join(workspace, file));
  expect(paths.map(fileExists)).toEqual([false, false, false]);
  for (const file of ['modules/cart/a.ts', 'node_modules/zod/a.ts']) {
    writeFileSync(join(workspace, file), '');
  }
  expect(paths.map(fileExists)).toEqual([true, true, false]);
  rmSync(join(workspace, 'modules/cart/a.ts'));
  expect(paths.map(fileExists)).toEqual([false, false, false]);
});
