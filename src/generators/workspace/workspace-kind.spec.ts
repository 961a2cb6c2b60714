import { updateJson, type Tree } from '@nx/devkit';
import { expect, it } from 'vitest';
import { pathsTree, solutionTree } from './trees.fixture';
import { sourceCondition, workspaceKind } from './workspace-kind';

it('tells the two kinds apart', () => {
  expect([workspaceKind(solutionTree()), workspaceKind(pathsTree())]).toEqual([
    'solution',
    'paths',
  ]);
});

it('reads the condition for sources', () => {
  expect([sourceCondition(solutionTree()), sourceCondition(pathsTree())]).toEqual([
    '@acme/source',
    undefined,
  ]);
});

it('knows pnpm, which declares workspaces in a file of its own', () => {
  const tree = solutionTree();
  updateJson<{ workspaces?: unknown }>(tree, 'package.json', ({ workspaces: _, ...json }) => json);
  expect(workspaceKind(tree)).toBe('paths');
  tree.write('pnpm-workspace.yaml', 'packages:\n  - packages/*\n');
  expect(workspaceKind(tree)).toBe('solution');
});

it.each<[string, (tree: Tree) => void]>([
  [
    'without a root tsconfig',
    (tree) => {
      tree.delete('tsconfig.json');
    },
  ],
  [
    'whose root tsconfig compiles files',
    (tree) => {
      updateJson<object>(tree, 'tsconfig.json', (json) => ({ ...json, files: ['a.ts'] }));
    },
  ],
  [
    'whose root tsconfig stands alone',
    (tree) => {
      updateJson<object>(tree, 'tsconfig.json', (json) => ({ ...json, extends: './other.json' }));
    },
  ],
  [
    'whose base is not composite',
    (tree) => {
      updateJson<object>(tree, 'tsconfig.base.json', () => ({ compilerOptions: {} }));
    },
  ],
])('a workspace %s is none of references', (_what, change) => {
  const tree = solutionTree();
  change(tree);
  expect(workspaceKind(tree)).toBe('paths');
});
