import { blockEditsOf } from '../../documents/block-edits';
import { NO_SOURCES } from '../../documents/blocks';
import type { Finding } from '../../findings/finding';
import type { TextEdit } from '../../source/text-edit';
import type { ModuleFacts } from '../gate';

/** What is wrong in a block that the module's own files say otherwise is mended by writing the block. */
export function blockFix(
  { module }: ModuleFacts,
  { file, line }: Finding,
): readonly TextEdit[] | undefined {
  if (line === undefined || !module.files.includes(file)) return undefined;
  const edit = blockEditsOf(module, file, NO_SOURCES).find(
    ({ from, to }) => line >= from.line && line <= to.line,
  );
  if (edit === undefined) return undefined;
  const { from, to, text } = edit;
  return [{ file, from, to, text }];
}
