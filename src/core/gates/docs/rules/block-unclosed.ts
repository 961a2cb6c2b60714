import { isBlockName, markWithin } from '../../../documents/document-blocks';
import { BLOCK_DOCUMENT, OWN_BLOCKS } from '../../../documents/own-blocks';
import { findBlock, marksOf, type BlockProblem, type Mark } from '../../../markdown/marked-block';
import type { MarkdownDocument } from '../../../markdown/markdown-document';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';

export const blockUnclosed: Rule<ModuleFacts> = {
  id: 'block-unclosed',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require marks of blocks in pairs, once each, and no mark between them',
  check({ module }, report) {
    for (const [file, document] of documentsOf(module)) {
      for (const { mark, found } of problemsOf(document)) {
        if (isReportedElsewhere(file, mark)) continue;
        report({
          ...{ file, line: mark.line, column: mark.column },
          message: `${found}, so that nothing writes the block \`${mark.name}\`.`,
          fix: `Write \`<!-- amiw:${mark.name}:start -->\` and \`<!-- amiw:${mark.name}:end -->\` once each, in this order, with nothing but the block between them.`,
        });
      }
    }
  },
};

interface Problem {
  readonly mark: Mark;
  readonly found: string;
}

const FOUND: Readonly<Record<Exclude<BlockProblem, 'missing'>, string>> = {
  'start-missing': 'There is no start mark to this end mark',
  'end-missing': 'There is no end mark to this start mark',
  duplicated: 'This mark stands in the document a second time',
  reversed: 'This end mark stands before the start mark',
};

/** One for each name, where its block cannot be told from the text around it. */
function problemsOf(document: MarkdownDocument): Problem[] {
  const marks = marksOf(document);
  const names = [...new Set(marks.map(({ name }) => name))].filter(isBlockName);
  return names.flatMap((name): Problem[] => {
    const search = findBlock(document, name);
    if (search.found) {
      const inside = markWithin(marks, search.block);
      if (inside === undefined) return [];
      return [{ mark: inside, found: `This mark stands inside the block \`${name}\`` }];
    }
    const mark = marks.find((one) => one.name === name && one.line === search.line);
    if (mark === undefined || search.problem === 'missing') return [];
    return [{ mark, found: FOUND[search.problem] }];
  });
}

/** interface-block-missing says it of the blocks that are asked for. */
function isReportedElsewhere(file: string, { name }: Mark): boolean {
  return file === BLOCK_DOCUMENT && OWN_BLOCKS.some((own) => own === name);
}
