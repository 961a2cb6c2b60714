import { globAsync, type Tree } from '@nx/devkit';
import { dirname } from 'node:path';
import type { EcosystemManifest, Manifest, ModuleManifest } from '../../core/manifest/manifest';
import {
  describeProblem,
  parseManifest,
  requireManifest,
} from '../../core/manifest/parse-manifest';

export interface ExistingModule {
  readonly root: string;
  readonly manifest: ModuleManifest;
}

export interface ExistingEcosystem {
  readonly root: string;
  readonly manifest: EcosystemManifest;
}

/** What the workspace has. */
export interface ExistingManifests {
  readonly modules: readonly ExistingModule[];
  readonly ecosystems: readonly ExistingEcosystem[];
  /** Manifests that cannot be read, one line each that says why. */
  readonly broken: readonly string[];
}

/** The workspace's modules and ecosystems. A broken manifest is left out: its own gates report it. */
export async function readManifests(tree: Tree): Promise<ExistingManifests> {
  const modules: ExistingModule[] = [];
  const ecosystems: ExistingEcosystem[] = [];
  const broken: string[] = [];
  for (const file of (await globAsync(tree, ['**/wsp.json'])).sort()) {
    const { manifest, problems } = parseManifest(tree.read(file, 'utf8') ?? '');
    if (manifest === undefined) {
      broken.push(describeProblem(file, problems[0]));
      continue;
    }
    const root = dirname(file);
    if (manifest.kind === 'module') modules.push({ root, manifest });
    else ecosystems.push({ root, manifest });
  }
  return { modules, ecosystems, broken };
}

/** The workspace's modules alone. */
export async function readModules(tree: Tree): Promise<readonly ExistingModule[]> {
  return (await readManifests(tree)).modules;
}

/** The manifest in a folder, if there is one that holds anything. Throws `AmiwError` `MANIFEST_INVALID` when it is broken. */
export function manifestAt(tree: Tree, root: string): Manifest | undefined {
  const text = tree.read(`${root}/wsp.json`, 'utf8');
  return text === null || text === '' ? undefined : requireManifest(text, `${root}/wsp.json`);
}
