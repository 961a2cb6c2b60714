import { blocksOf } from '../../../documents/document-blocks';
import type { MarkdownDocument } from '../../../markdown/markdown-document';
import { countLines } from '../../../source/position';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';
import { MOD_LOG } from '../mod-log';

/** What somebody reads in one go; a module's manifest may say otherwise. */
const DEFAULT_LINES = 300;

export const documentLong: Rule<ModuleFacts> = {
  id: 'document-long',
  severity: 'warning',
  protocol: 'WSP 62',
  description: 'Enforce at most as many lines in a document as somebody still reviews',
  check({ module }, report) {
    const { lines: limit } = module.manifest.documents ?? { lines: DEFAULT_LINES };
    for (const [file, document] of documentsOf(module)) {
      // A log grows for as long as somebody works on the module.
      if (file === MOD_LOG) continue;
      const lines = writtenLines(document);
      if (lines <= limit) continue;
      report({
        file,
        message: `\`${file}\` has ${lines} lines outside of generated blocks; expected at most ${limit}.`,
        fix: 'Cut what nobody needs, or move a part into a document of its own under `docs`; "documents" in wsp.json sets another limit.',
      });
    }
  },
};

/** Lines that people write and review: those between marks are held against the code by rules of their own. */
export function writtenLines(document: MarkdownDocument): number {
  const generated = blocksOf(document).map(
    ({ from, to }) => document.positionAt(to).line - document.positionAt(from).line,
  );
  return generated.reduce((lines, block) => lines - block, countLines(document.text));
}
