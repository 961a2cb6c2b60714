import { within, type Element, type MarkdownDocument } from '../../../markdown/markdown-document';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';
import { contentOf } from '../sections';

export const listItemEmpty: Rule<ModuleFacts> = {
  id: 'list-item-empty',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow list items without a word',
  check({ module }, report) {
    for (const [file, document] of documentsOf(module)) {
      for (const item of document.items) {
        if (!isEmpty(document, item)) continue;
        const { line, column } = item;
        report({
          ...{ file, line, column },
          message: 'The list item says nothing.',
          fix: 'Write what belongs there, or remove the item.',
        });
      }
    }
  },
};

const MARKER = /^(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?/;

function isEmpty(document: MarkdownDocument, item: Element): boolean {
  const source = document.text.slice(item.from, item.to);
  const own = { from: item.from + (MARKER.exec(source)?.[0].length ?? 0), to: item.to };
  return (
    contentOf(document, own) === 'nothing' &&
    within(document.links, own).length === 0 &&
    !/[^\s\p{P}]/u.test(document.prose.slice(own.from, own.to))
  );
}
