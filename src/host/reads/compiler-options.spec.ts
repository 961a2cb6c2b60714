import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempWorkspace } from '../temp-workspace.fixture';
import { compilerOptionReads } from './compiler-options';

const read = (files: Readonly<Record<string, string>>, ...sources: string[]): string[] =>
  compilerOptionReads(tempWorkspace(files), sources).map(({ file, by = '?' }) => `${file} < ${by}`);

it('takes the nearest tsconfig.json of each source, and none for what is no TypeScript', () => {
  const files = { 'm/a/tsconfig.json': '{}', 'm/a/src/tsconfig.json': '{}', 'tsconfig.json': '{}' };
  expect(read(files, 'm/a/src/x.ts', 'm/a/tests/x.test.ts')).toEqual([
    'm/a/src/tsconfig.json < ?',
    'm/a/tsconfig.json < ?',
  ]);
  expect(read(files, 'other/x.mts')).toEqual(['tsconfig.json < ?']);
  expect(read(files, 'm/a/src/x.json')).toEqual([]);
  expect(read({}, 'm/a/src/x.ts')).toEqual([]);
});

it('follows what is extended: paths with and without extension, lists, cycles', () => {
  const files = {
    'm/a/tsconfig.json': '{ "extends": ["../../base", "./own.json", "none", "./none"] }',
    'm/a/own.json': '{ "extends": "./tsconfig.json" }',
    'base.json': '{ /* ours */ "extends": "./strict.json", }',
    'strict.json': '{}',
  };
  expect(read(files, 'm/a/x.ts')).toEqual([
    'm/a/tsconfig.json < ?',
    'base.json < m/a/tsconfig.json',
    'm/a/own.json < m/a/tsconfig.json',
    'strict.json < base.json',
  ]);
});

it('follows references of a tsconfig without files of its own', () => {
  const references =
    '[{ "path": "./tsconfig.lib.json" }, { "path": "../b" }, { "path": "../none" }]';
  const files = {
    'm/a/tsconfig.lib.json': '{}',
    'm/b/tsconfig.json': '{}',
  };
  const solution = {
    ...files,
    'm/a/tsconfig.json': `{ "files": [], "references": ${references} }`,
  };
  expect(read(solution, 'm/a/x.ts')).toEqual([
    'm/a/tsconfig.json < ?',
    'm/a/tsconfig.lib.json < m/a/tsconfig.json',
    'm/b/tsconfig.json < m/a/tsconfig.json',
  ]);
  const project = { ...files, 'm/a/tsconfig.json': `{ "references": ${references} }` };
  expect(read(project, 'm/a/x.ts')).toEqual(['m/a/tsconfig.json < ?']);
});

it('finds the options of a package of the workspace where they really lie', () => {
  const workspace = tempWorkspace({
    'm/a/tsconfig.json': '{ "extends": "options/strict" }',
    'packages/options/strict.json': '{}',
    'packages/options/package.json': '{ "name": "options" }',
  });
  mkdirSync(join(workspace, 'node_modules'));
  symlinkSync(join(workspace, 'packages/options'), join(workspace, 'node_modules/options'));
  expect(compilerOptionReads(workspace, ['m/a/x.ts'])).toEqual([
    { file: 'm/a/tsconfig.json' },
    { file: 'packages/options/strict.json', by: 'm/a/tsconfig.json' },
  ]);
});

it.each([
  '',
  '[]',
  '3',
  '{ "extends": 3 }',
  '{ "files": [], "references": [null, {}, 3] }',
  '{ "files',
])('leaves it to the compiler to complain of %j', (text) => {
  expect(read({ 'tsconfig.json': text }, 'x.ts')).toEqual(['tsconfig.json < ?']);
});
