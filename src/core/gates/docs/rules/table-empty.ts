import { sectionOf, type MarkdownDocument, type Table } from '../../../markdown/markdown-document';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';
import { contentOf, findSections, REQUIRED_SECTIONS } from '../sections';

export const tableEmpty: Rule<ModuleFacts> = {
  id: 'table-empty',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow tables of nothing but their header',
  check({ module }, report) {
    for (const [file, document] of documentsOf(module)) {
      for (const table of document.tables) {
        if (saysSomething(table) || isJudgedElsewhere(file, document, table)) continue;
        const { line, column, header } = table;
        report({
          ...{ file, line, column },
          message: `The table \`${header.join(' | ').replace(/`/g, '')}\` has no rows that say something.`,
          fix: 'Write its rows, or a sentence that says why there is nothing.',
        });
      }
    }
  },
};

/** Empty rows between others keep them apart; pictures in the header make it a layout. */
function saysSomething({ header, rows }: Table): boolean {
  return (
    rows.flat().some((cell) => /[^\s–—-]/.test(cell)) ||
    header.some((cell) => /<[a-z]|!\[/i.test(cell))
  );
}

/** A required section that holds nothing else is reported as empty. */
function isJudgedElsewhere(file: string, document: MarkdownDocument, { from, to }: Table): boolean {
  return (REQUIRED_SECTIONS[file] ?? [])
    .flatMap((name) => findSections(document, name))
    .map(sectionOf)
    .some((section) => {
      const isIn = section.from <= from && to <= section.to;
      return isIn && contentOf(document, section) !== 'content';
    });
}
