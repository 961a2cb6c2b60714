import { blockEditsOf, type BlockEdit } from '../../documents/block-edits';
import { NO_SOURCES } from '../../documents/blocks';
import { OWN_BLOCKS } from '../../documents/own-blocks';
import type { Finding } from '../../findings/finding';
import type { TextEdit } from '../../source/text-edit';
import type { ModuleFacts } from '../gate';

/** What is wrong in a block that the module's own files say otherwise is mended by writing the block. */
export function blockFix(
  { module }: ModuleFacts,
  finding: Finding,
): readonly TextEdit[] | undefined {
  const { file, line } = finding;
  if (line === undefined || !module.files.includes(file)) return undefined;
  const edit = blockEditsOf(module, file, NO_SOURCES).find((one) => isAbout(finding, one));
  if (edit === undefined) return undefined;
  const { from, to, text } = edit;
  return [{ file, from, to, text }];
}

/** What a block lacks is reported at its start mark, by a rule that is named after it or after its document; at a mark may stand other findings, too. */
function isAbout({ line = 0, ruleId }: Finding, { block, from, to }: BlockEdit): boolean {
  if (line === from.line) {
    const family = OWN_BLOCKS.some((name) => name === block)
      ? 'interface'
      : block.replace(/s$/, '');
    return ruleId.startsWith(`${family}-`);
  }
  return line > from.line && line < to.line;
}
