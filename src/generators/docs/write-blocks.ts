import type { Tree } from '@nx/devkit';
import { blockEdits } from '../../core/documents/block-edits';
import type { BlockSources } from '../../core/documents/blocks';
import type { ModuleView } from '../../core/module/module-view';
import { applyEdits } from '../../core/source/text-edit';

/** Writes the blocks of a module's documents that are not true any more, and no other byte. Returns one line for each document that it wrote. */
export function writeBlocks(tree: Tree, module: ModuleView, sources: BlockSources): string[] {
  const edits = blockEdits(module, sources);
  const files = [...new Set(edits.map(({ file }) => file))];
  return files.map((file) => {
    const own = edits.filter((edit) => edit.file === file);
    const path = `${module.root}/${file}`;
    tree.write(path, applyEdits(tree.read(path, 'utf8') ?? '', own));
    return `${path}: ${own.map(({ block }) => block).join(', ')}`;
  });
}
