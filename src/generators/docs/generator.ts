import { logger, type Tree } from '@nx/devkit';
import type { BlockSources } from '../../core/documents/blocks';
import {
  BLOCK_DOCUMENT,
  blockMarks,
  OWN_BLOCK_TEXTS,
  OWN_BLOCKS,
} from '../../core/documents/own-blocks';
import { AmiwError } from '../../core/errors';
import { findBlock, type BlockName } from '../../core/markdown/marked-block';
import { parseMarkdown } from '../../core/markdown/parse-markdown';
import type { ModuleView } from '../../core/module/module-view';
import { toldBlocks } from '../ecosystem/told-blocks';
import { assertWritable } from '../workspace/assert-writable';
import { manifestAt, readModules } from '../workspace/manifests';
import { treeModule } from '../workspace/tree-module';
import { moduleRoot } from './module-root';
import { recordedOf } from './recorded';
import type { DocsGeneratorSchema } from './schema';
import { writeBlocks } from './write-blocks';

/** Rewrites the generated blocks of a module's documents; every other byte stays. Writes nothing when they are true. */
export async function docsGenerator(tree: Tree, { project }: DocsGeneratorSchema): Promise<void> {
  const root = await moduleRoot(tree, project);
  const manifest = manifestAt(tree, root);
  if (manifest === undefined) return;
  const module = treeModule(tree, root, manifest, tree.listChanges());
  const results = recordedOf(tree.root, root);
  requireOwnBlocks(tree, module);
  if (results.demo === undefined) {
    logger.warn(
      `The demo of ${project} has not been run here. Run \`nx run ${project}:wsp-demo\` and then this again.`,
    );
  } else {
    requireBlock(tree, `${root}/README.md`, 'demo');
  }
  const ecosystem: BlockSources['ecosystem'] =
    manifest.kind === 'ecosystem'
      ? toldBlocks(tree, { root, manifest }, await readModules(tree))
      : {};
  writeBlocks(tree, module, { results, ecosystem });
  assertWritable(tree);
}

/** Blocks that have something to tell; the others are as good as there. */
function requireOwnBlocks(tree: Tree, module: ModuleView): void {
  for (const name of OWN_BLOCKS) {
    if (OWN_BLOCK_TEXTS[name](module) === undefined) continue;
    requireBlock(tree, `${module.root}/${BLOCK_DOCUMENT}`, name);
  }
}

function requireBlock(tree: Tree, file: string, name: BlockName): void {
  const [start, end] = blockMarks(name);
  const text = tree.read(file, 'utf8');
  const search = text === null ? undefined : findBlock(parseMarkdown(text), name);
  if (search?.found === true) return;
  throw new AmiwError('BLOCK_UNREADABLE', {
    found:
      search === undefined
        ? `${file} does not exist.`
        : `${file} has no block to write into (${search.problem}).`,
    expected: `Expected the marks \`${start}\` and \`${end}\`, once each, in this order.`,
    fix: `put the two marks where the block belongs`,
  });
}

export default docsGenerator;
