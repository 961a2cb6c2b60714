import { readJson, updateJson } from '@nx/devkit';
import { expect, it } from 'vitest';
import { includeInWorkspaces, npmScope, packageName } from './packages';
import { changes, pathsTree, solutionTree } from './trees.fixture';

const ROOT = 'modules/communication/intent-log';
const workspacesOf = (workspaces: unknown) => {
  const tree = solutionTree();
  updateJson<object>(tree, 'package.json', (json) => ({ ...json, workspaces }));
  includeInWorkspaces(tree, ROOT);
  return readJson<{ workspaces: unknown }>(tree, 'package.json').workspaces;
};

it('adds one pattern for all modules', () => {
  expect(workspacesOf(['packages/*'])).toEqual(['packages/*', 'modules/*/*']);
  expect(workspacesOf({ packages: ['packages/*'], nohoist: [] })).toEqual({
    packages: ['packages/*', 'modules/*/*'],
    nohoist: [],
  });
});

it.each([['modules/*/*'], ['modules/**'], ['./modules/*/*/'], ['**'], ['modules/communication/*']])(
  'leaves %s alone',
  (pattern) => {
    expect(workspacesOf([pattern])).toEqual([pattern]);
  },
);

it('keeps how package.json is written', () => {
  const tree = solutionTree();
  const text = '{\r\n\t"name": "@acme/source",\r\n\t"workspaces": ["packages/*"]\r\n}\r\n';
  tree.write('package.json', text);
  includeInWorkspaces(tree, ROOT);
  const after = text.replace('"packages/*"', '"packages/*", "modules/*/*"');
  expect(tree.read('package.json', 'utf8')).toBe(after);
  includeInWorkspaces(tree, ROOT);
  expect(tree.read('package.json', 'utf8')).toBe(after);
});

it.each([undefined, {}, { nohoist: ['a'] }])('makes a list where there is none: %j', (given) => {
  const after = workspacesOf(given) as { packages?: string[] } | string[];
  expect(Array.isArray(after) ? after : after.packages).toEqual(['modules/*/*']);
});

it('does not take an exclusion for a pattern', () => {
  expect(workspacesOf(['!modules/*/*'])).toEqual(['!modules/*/*', 'modules/*/*']);
});

it('keeps the comments of pnpm-workspace.yaml, and writes it once', () => {
  const tree = solutionTree();
  tree.write('pnpm-workspace.yaml', '# ours\npackages:\n  - packages/* # libraries\n');
  includeInWorkspaces(tree, ROOT);
  expect(tree.read('pnpm-workspace.yaml', 'utf8')).toBe(
    '# ours\npackages:\n  - packages/* # libraries\n  - modules/*/*\n',
  );
  const before = changes(tree);
  includeInWorkspaces(tree, ROOT);
  expect(changes(tree)).toEqual(before);
});

it('names packages with the scope of the workspace, if it has one', () => {
  expect(packageName(npmScope(solutionTree()), 'a')).toBe('@acme/a');
  const tree = pathsTree();
  updateJson<object>(tree, 'package.json', () => ({ name: 'plain' }));
  expect(packageName(npmScope(tree), 'a')).toBe('a');
});
