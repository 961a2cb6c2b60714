import { logger, type Tree } from '@nx/devkit';
import { AmiwError } from '../../core/errors';
import { extractInterface } from '../../core/interface/extract-interface';
import { renderInterfaceBlock } from '../../core/interface/render-interface-block';
import { replaceBlock, type BlockName } from '../../core/markdown/marked-block';
import { renderDemoBlock } from '../../core/gates/validate/demo-block';
import { readEvidence } from '../../host/evidence-store';
import { assertWritable } from '../workspace/assert-writable';
import { moduleRoot } from './module-root';
import type { DocsGeneratorSchema } from './schema';

/** Rewrites the generated blocks of a module's documents; every other byte stays. Writes nothing when they are true. */
export async function docsGenerator(tree: Tree, { project }: DocsGeneratorSchema): Promise<void> {
  const root = await moduleRoot(tree, project);
  const model = extractInterface((file) => tree.read(`${root}/${file}`, 'utf8') ?? undefined);
  rewrite(tree, `${root}/INTERFACE.md`, 'interface', renderInterfaceBlock(model));
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

function demoLines(tree: Tree, root: string): readonly string[] | undefined {
  const found = readEvidence(tree.root, root, 'demo');
  const lines = found.state === 'present' ? found.evidence.data['lines'] : undefined;
  return Array.isArray(lines) ? (lines as readonly string[]) : undefined;
}

function rewrite(tree: Tree, file: string, name: BlockName, block: string): void {
  const text = tree.read(file, 'utf8');
  const replaced = text === null ? undefined : replaceBlock(text, name, block);
  if (replaced?.replaced !== true) {
    throw new AmiwError('BLOCK_UNREADABLE', {
      found:
        text === null
          ? `${file} does not exist.`
          : `${file} has no block to write into (${replaced?.problem ?? ''}).`,
      expected: `Expected the marks \`<!-- amiw:${name}:start -->\` and \`<!-- amiw:${name}:end -->\`, once each, in this order.`,
      fix: `put the two marks where the block belongs`,
    });
  }
  if (replaced.text !== text) tree.write(file, replaced.text);
}

export default docsGenerator;
