import { logger, type FileChange, type Tree } from '@nx/devkit';
import type { EcosystemBlocks } from '../../core/documents/blocks';
import { infersTypes } from '../../core/documents/module-interface';
import { AmiwError } from '../../core/errors';
import type { ModuleView } from '../../core/module/module-view';
import { recordedOf } from '../docs/recorded';
import { writeBlocks } from '../docs/write-blocks';
import { writeGenerated } from '../docs/write-generated';
import { toldBlocks } from '../ecosystem/told-blocks';
import { assertWritable } from '../workspace/assert-writable';
import { eventSurroundings } from '../workspace/event-surroundings';
import { formatTree } from '../workspace/format-tree';
import {
  readManifests,
  type ExistingEcosystem,
  type ExistingManifests,
  type ExistingModule,
} from '../workspace/manifests';
import { treeModule } from '../workspace/tree-module';
import { SettledModules, withReads, type SyncSurroundings } from './settled-modules';

/** What Nx tells whoever runs `nx sync:check`; there is nothing to tell when all is in sync. */
export interface SyncResult {
  readonly outOfSyncMessage?: string;
  /** A line for each document. */
  readonly outOfSyncDetails?: string[];
}

/**
 * Brings the marked blocks in the documents of all modules and ecosystems up to date, and the files that are made from
 * contracts, and leaves every other byte as it is. What nothing is known of stays: figures and the demo's output where no
 * gate has run, lists of an ecosystem whose specification cannot be read, everything of a module whose manifest cannot be
 * read. Writes nothing when all is in sync.
 */
export async function syncGenerator(tree: Tree): Promise<SyncResult> {
  const found = await readManifests(tree);
  for (const problem of found.broken) logger.warn(`Left alone: ${problem}`);
  const settled = new SettledModules(tree.root);
  const changes = tree.listChanges();
  const open = [...found.modules, ...found.ecosystems]
    .map((project) => openProject(tree, project, found, changes))
    .filter(({ module, around }) => !settled.has(module, around));
  const generated = open.flatMap(({ module, around }) =>
    writeGenerated(tree, module, around.events),
  );
  if (generated.length > 0) await formatTree(tree, (path) => generated.includes(path));
  const changed = tree.listChanges();
  const blocks = open.flatMap(({ module: before, reads, around }) => {
    const { root, manifest } = before;
    const isTouched = generated.some((path) => path.startsWith(`${root}/`));
    // Blocks tell what is exported, and which files there are: of generated ones, too.
    const module = isTouched ? treeModule(tree, root, manifest, changed) : before;
    const written = writeBlocks(tree, module, {
      results: around.results,
      ecosystem: manifest.kind === 'ecosystem' ? told(tree, { root, manifest }, found) : {},
    });
    // What an ecosystem's lists say is read from its modules, and inferred types from all that they come from.
    const isSettled =
      !isTouched && written.length === 0 && manifest.kind === 'module' && !infersTypes(manifest);
    if (isSettled) settled.add(module, [...reads], around);
    return written;
  });
  settled.save();
  return outOfSync(tree, generated, blocks);
}

/** A module or an ecosystem that may have something to write. */
interface OpenProject {
  readonly module: ModuleView;
  readonly reads: ReadonlySet<string>;
  readonly around: SyncSurroundings;
}

function openProject(
  tree: Tree,
  { root, manifest }: ExistingModule | ExistingEcosystem,
  { modules }: ExistingManifests,
  changes: readonly FileChange[],
): OpenProject {
  return {
    ...withReads(treeModule(tree, root, manifest, changes)),
    around: {
      events: eventSurroundings(tree, manifest, modules),
      results: recordedOf(tree.root, root),
    },
  };
}

function outOfSync(
  tree: Tree,
  generated: readonly string[],
  blocks: readonly string[],
): SyncResult {
  if (generated.length + blocks.length === 0) return {};
  assertWritable(tree);
  return {
    outOfSyncMessage: [
      ...(generated.length === 0 ? [] : ['Generated files do not say what the contracts say.']),
      ...(blocks.length === 0
        ? []
        : ['Marked blocks in documents do not say what the code says any more.']),
    ].join(' '),
    outOfSyncDetails: [...generated, ...blocks],
  };
}

/** One specification that cannot be read must not keep everybody else's documents from being true. */
function told(
  tree: Tree,
  ecosystem: ExistingEcosystem,
  { modules }: ExistingManifests,
): EcosystemBlocks {
  try {
    return toldBlocks(tree, ecosystem, modules);
  } catch (error) {
    if (!(error instanceof AmiwError)) throw error;
    logger.warn(`Left alone: the lists of ${ecosystem.root}, since ${error.message}`);
    return {};
  }
}

/**
 * What Nx calls: `nx sync` hands over nothing but the tree and reads what comes back; `nx g` hands over options, too, and
 * takes what comes back for something to call in the end.
 */
export default async function (tree: Tree, options?: object): Promise<SyncResult | undefined> {
  const result = await syncGenerator(tree);
  return options === undefined ? result : undefined;
}
