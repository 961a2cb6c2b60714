import { updateJson, writeJson, type Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';

/** A package-manager workspace with project references, as `create-nx-workspace --preset=ts` makes it. */
export function solutionTree(): Tree {
  const tree = emptyTree();
  updateJson<object>(tree, 'package.json', () => ({
    name: '@acme/source',
    private: true,
    devDependencies: { '@nx/js': '23.2.1', nx: '23.2.1', typescript: '~6.0.3' },
    workspaces: ['packages/*'],
  }));
  writeJson(tree, 'tsconfig.base.json', {
    compilerOptions: { composite: true, strict: true, customConditions: ['@acme/source'] },
  });
  writeJson(tree, 'tsconfig.json', { extends: './tsconfig.base.json', files: [], references: [] });
  tree.write('.gitignore', 'node_modules\n');
  return tree;
}

/** A workspace without packages and without TypeScript, as `create-nx-workspace --preset=apps` makes it. */
export function pathsTree(): Tree {
  const tree = emptyTree();
  updateJson<object>(tree, 'package.json', () => ({
    name: '@legacy/source',
    private: true,
    devDependencies: { nx: '22.7.12' },
  }));
  tree.delete('tsconfig.base.json');
  return tree;
}

/** Without a formatter: its config differs between versions of Nx, and templates must read well without one. */
function emptyTree(): Tree {
  const tree = createTreeWithEmptyWorkspace();
  for (const file of ['.prettierrc', '.oxfmtrc.json']) if (tree.exists(file)) tree.delete(file);
  return tree;
}

/** Bytes of everything that a generator changed, by path. */
export function changes(tree: Tree): Record<string, string> {
  return Object.fromEntries(
    tree.listChanges().map(({ path, content }) => [path, content?.toString() ?? '(deleted)']),
  );
}
