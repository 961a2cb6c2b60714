import { expect, it } from 'vitest';
import { findSource, isRelative, joinSpecifier } from './resolve';

it('knows relative specifiers', () => {
  expect(['./a', '../a', '.', '..', '.hidden', 'a', '@a/b', '#a', '/a'].filter(isRelative)).toEqual(
    ['./a', '../a', '.', '..'],
  );
});

it.each([
  ['src/a.ts', './b.js', 'src/b.js'],
  ['src/a/b.ts', '../c', 'src/c'],
  ['src/a.ts', '.', 'src'],
  ['a.ts', '.', ''],
  ['src/a.ts', '../tests/./x.js', 'tests/x.js'],
  ['src/a.ts', '../../other/src/x.js', '../other/src/x.js'],
  ['src/a.ts', '../../../../../x', '../../../../x'],
  ['src/a.ts', './text.txt?raw', 'src/text.txt'],
])('joins %s and %s', (file, specifier, path) => {
  expect(joinSpecifier(file, specifier)).toBe(path);
});

it.each([
  ['src/a.js', 'src/a.ts'],
  ['src/a', 'src/a.ts'],
  ['src/a.ts', 'src/a.ts'],
  ['src/b.mjs', 'src/b.mts'],
  ['src/c.cjs', 'src/c.cts'],
  ['src/d.jsx', 'src/d.tsx'],
  ['src/folder', 'src/folder/index.ts'],
  ['src/e.json', 'src/e.json'],
  ['src/plain.js', 'src/plain.js'],
  ['src/f.service', 'src/f.service.ts'],
  ['src/f.service.js', 'src/f.service.ts'],
  ['', 'index.ts'],
  ['src/missing.js', undefined],
])('finds the source for %j', (path, found) => {
  const files = new Set([
    'index.ts',
    'src/a.ts',
    'src/a.js.snap',
    'src/b.mts',
    'src/c.cts',
    'src/d.tsx',
    'src/e.json',
    'src/f.service.ts',
    'src/folder/index.ts',
    'src/plain.js',
  ]);
  expect(findSource(files, path)).toBe(found);
});
