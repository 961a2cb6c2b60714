import { documentFilesOf, documentOf } from '../gates/docs/documents';
import type { ModuleView } from '../module/module-view';
import type { TextEdit } from '../source/text-edit';
import { BLOCKS, type BlockSources } from './blocks';
import { blocksOf, type DocumentBlock } from './document-blocks';
import { isSameBlock } from './same-block';

/** A block that does not say what it is made of, and what makes it do so. */
export interface BlockEdit extends TextEdit {
  readonly block: DocumentBlock['name'];
}

/** What has to be written for all blocks of a module's documents to be true; none for those that say the same in another format. */
export function blockEdits(module: ModuleView, sources: BlockSources): BlockEdit[] {
  return documentFilesOf(module)
    .filter((file) => module.read(file).includes('amiw:'))
    .flatMap((file) => blockEditsOf(module, file, sources));
}

/** The same for one document. */
export function blockEditsOf(module: ModuleView, file: string, sources: BlockSources): BlockEdit[] {
  const document = documentOf(module, file);
  if (document === undefined) return [];
  return blocksOf(document).flatMap(({ name, from, to }): BlockEdit[] => {
    const wanted = BLOCKS[name](module, sources);
    if (wanted === undefined || isSameBlock(document.text.slice(from, to), wanted)) return [];
    const place = { from: document.positionAt(from), to: document.positionAt(to) };
    return [{ file, block: name, ...place, text: wanted }];
  });
}
