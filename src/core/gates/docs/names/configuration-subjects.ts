import {
  sectionOf,
  type CodeSpan,
  type MarkdownDocument,
} from '../../../markdown/markdown-document';
import { subjectsIn } from '../event-names';
import { findSections } from '../sections';

/** Code that opens a list item, a table row or a heading of a section about the configuration. */
export function configurationSubjects(document: MarkdownDocument): CodeSpan[] {
  return findSections(document, 'Configuration').flatMap((section) =>
    subjectsIn(document, sectionOf(section)),
  );
}
