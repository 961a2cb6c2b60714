import { within, type Heading, type MarkdownDocument } from '../../../markdown/markdown-document';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';
import { MOD_LOG } from '../mod-log';
import { ROADMAP, roadmapPhases } from '../roadmap';
import { contentOf, findSections, REQUIRED_SECTIONS } from '../sections';

export const headingBare: Rule<ModuleFacts> = {
  id: 'heading-bare',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow headings with nothing below them',
  check({ module }, report) {
    for (const [file, document] of documentsOf(module)) {
      const judged = judgedElsewhere(file, document);
      for (const heading of document.headings) {
        if (judged.has(heading) || !isBare(document, heading)) continue;
        const { line, column, title } = heading;
        report({
          ...{ file, line, column },
          message: `Nothing stands below the heading \`${title}\`.`,
          fix: 'Write what it announces, or remove it.',
        });
      }
    }
  },
};

/** Without a word of its own and without a section below it that may have one. */
function isBare(document: MarkdownDocument, heading: Heading): boolean {
  const { level, contentFrom, contentTo, sectionTo } = heading;
  const own = { from: contentFrom, to: contentTo };
  if (contentTo !== sectionTo || contentOf(document, own) !== 'nothing') return false;
  const isWhole = document.headings.length === 1;
  if (isWhole || level > 3 || saysItself(document, heading)) return false;
  return within(document.links, own).length === 0;
}

/** Signatures stand in headings, several above one text; a heading may be a link to what it announces. */
function saysItself({ codeSpans, links, text }: MarkdownDocument, heading: Heading): boolean {
  return (
    within(codeSpans, heading).length > 0 ||
    within(links, heading).length > 0 ||
    /\w\(/.test(text.slice(heading.from, heading.to))
  );
}

/** Sections of which other rules ask more. */
function judgedElsewhere(file: string, document: MarkdownDocument): ReadonlySet<Heading> {
  if (file === MOD_LOG) return new Set(document.headings);
  if (file === ROADMAP) return new Set(roadmapPhases(document).map(({ heading }) => heading));
  const required = REQUIRED_SECTIONS[file] ?? [];
  return new Set(required.flatMap((name) => findSections(document, name)));
}
