import { stemmer } from 'stemmer';
import { within, type Heading, type MarkdownDocument } from '../../../markdown/markdown-document';
import type { Manifest } from '../../../manifest/manifest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';
import { words } from '../sections';

export const sectionRepeatsHeading: Rule<ModuleFacts> = {
  id: 'section-repeats-heading',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow sections that say no more than their heading',
  check({ module }, report) {
    for (const [file, document] of documentsOf(module)) {
      for (const heading of document.headings) {
        if (!repeats(document, heading, module.manifest)) continue;
        const at = firstWord(document, heading);
        report({
          ...{ file, ...document.positionAt(at) },
          message: `The section \`${heading.title}\` says no more than its heading.`,
          fix: 'Write what a reader does not know yet, or remove the section.',
        });
      }
    }
  },
};

/** Words that announce something and are nothing themselves. */
const ANNOUNCING = new Set(
  (
    'a an and all any are as at be below by can contain cover describe description detail document documentation ' +
    'each every explain explanation find following for from given give here how in include information into is it ' +
    'its list module more of on our overview package page part present provide related section see show some stand ' +
    'that the their them there these they this those to topic under us various want we what where which will with ' +
    'you your about about concern introduction summary'
  )
    .split(' ')
    .map(stemmer),
);

/** One paragraph without code, numbers, links and tables, in which every word announces or repeats. */
function repeats(document: MarkdownDocument, heading: Heading, { name }: Manifest): boolean {
  const { contentFrom: from, contentTo: to, sectionTo } = heading;
  if (to !== sectionTo || heading.level === 1) return false;
  const range = { from, to };
  const { links, fences, codeSpans, tables, items } = document;
  if (
    [links, fences, codeSpans, tables, items].some(
      (all) => within<{ from: number; to: number }>(all, range).length > 0,
    )
  ) {
    return false;
  }
  const said = words(document.prose.slice(from, to)).map(stemmer);
  const known = new Set([...words(heading.title), ...words(name)].map(stemmer));
  return said.length > 0 && said.every((word) => known.has(word) || ANNOUNCING.has(word));
}

function firstWord({ text }: MarkdownDocument, { contentFrom, contentTo }: Heading): number {
  return contentFrom + Math.max(0, text.slice(contentFrom, contentTo).search(/[\p{L}\p{N}]/u));
}
