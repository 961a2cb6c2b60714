import { globAsync, type Tree } from '@nx/devkit';
import { dirname } from 'node:path';
import type { Manifest } from '../../core/manifest/manifest';
import { parseManifest, requireManifest } from '../../core/manifest/parse-manifest';

export interface ExistingModule {
  readonly root: string;
  readonly manifest: Manifest;
}

/** The workspace's modules. One with a broken manifest is left out: its own gates report it. */
export async function readModules(tree: Tree): Promise<readonly ExistingModule[]> {
  const files = await globAsync(tree, ['**/wsp.json']);
  return files.sort().flatMap((file) => {
    const { manifest } = parseManifest(tree.read(file, 'utf8') ?? '');
    return manifest === undefined ? [] : [{ root: dirname(file), manifest }];
  });
}

/** The manifest in a folder, if there is one. Throws `AmiwError` `MANIFEST_INVALID` when it is broken. */
export function manifestAt(tree: Tree, root: string): Manifest | undefined {
  const text = tree.read(`${root}/wsp.json`, 'utf8');
  return text === null ? undefined : requireManifest(text, `${root}/wsp.json`);
}
