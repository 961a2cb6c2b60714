import { logger, type Tree } from '@nx/devkit';
import {
  BLOCK_DOCUMENT,
  BLOCKS,
  blockText,
  marksOf,
  OWN_BLOCKS,
} from '../../core/documents/blocks';
import type { ModuleSource } from '../../core/documents/module-source';
import { AmiwError } from '../../core/errors';
import { findBlock, replaceBlock, type BlockName } from '../../core/markdown/marked-block';
import { parseMarkdown } from '../../core/markdown/parse-markdown';
import { renderDemoBlock } from '../../core/gates/validate/demo-block';
import { readEvidence } from '../../host/evidence-store';
import { assertWritable } from '../workspace/assert-writable';
import { moduleInTree } from '../workspace/module-in-tree';
import { moduleRoot } from './module-root';
import type { DocsGeneratorSchema } from './schema';

/** Rewrites the generated blocks of a module's documents; every other byte stays. Writes nothing when they are true. */
export async function docsGenerator(tree: Tree, { project }: DocsGeneratorSchema): Promise<void> {
  const root = await moduleRoot(tree, project);
  rewriteOwnBlocks(tree, root, moduleInTree(tree, root));
  const lines = demoLines(tree, root);
  if (lines === undefined) {
    logger.warn(
      `The demo of ${project} has not been run here. Run \`nx run ${project}:wsp-demo\` and then this again.`,
    );
  } else {
    rewrite(tree, `${root}/README.md`, 'demo', renderDemoBlock(lines));
  }
  assertWritable(tree);
}

function rewriteOwnBlocks(tree: Tree, root: string, module: ModuleSource): void {
  const file = `${root}/${BLOCK_DOCUMENT}`;
  for (const name of OWN_BLOCKS) {
    const search = findBlock(parseMarkdown(tree.read(file, 'utf8') ?? ''), name);
    const isWanted =
      search.found || search.problem !== 'missing' || BLOCKS[name](module) !== undefined;
    if (isWanted) rewrite(tree, file, name, blockText(name, module));
  }
}

function demoLines(tree: Tree, root: string): readonly string[] | undefined {
  const found = readEvidence(tree.root, root, 'demo');
  const lines = found.state === 'present' ? found.evidence.data['lines'] : undefined;
  return Array.isArray(lines) ? (lines as readonly string[]) : undefined;
}

function rewrite(tree: Tree, file: string, name: BlockName, block: string): void {
  const [start, end] = marksOf(name);
  const text = tree.read(file, 'utf8');
  const replaced = text === null ? undefined : replaceBlock(text, name, block);
  if (replaced?.replaced !== true) {
    throw new AmiwError('BLOCK_UNREADABLE', {
      found:
        text === null
          ? `${file} does not exist.`
          : `${file} has no block to write into (${replaced?.problem ?? ''}).`,
      expected: `Expected the marks \`${start}\` and \`${end}\`, once each, in this order.`,
      fix: `put the two marks where the block belongs`,
    });
  }
  if (replaced.text !== text) tree.write(file, replaced.text);
}

export default docsGenerator;
