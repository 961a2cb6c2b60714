import { visitNotIgnoredFiles, type Tree } from '@nx/devkit';
import type { ModuleSource } from '../../core/documents/module-source';
import { requireManifest } from '../../core/manifest/parse-manifest';

/**
 * A module as it lies in a `Tree`, which may not be written yet.
 * @throws AmiwError MANIFEST_INVALID
 */
export function moduleInTree(tree: Tree, root: string): ModuleSource {
  const files: string[] = [];
  visitNotIgnoredFiles(tree, root, (file) => {
    files.push(file.slice(root.length + 1));
  });
  const read = (file: string): string =>
    (tree.read(`${root}/${file}`, 'utf8') ?? '').replace(/^\uFEFF/, '');
  return {
    manifest: requireManifest(read('wsp.json'), `${root}/wsp.json`),
    files: files.sort(),
    read,
  };
}
