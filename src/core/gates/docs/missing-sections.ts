import type { Heading, MarkdownDocument } from '../../markdown/markdown-document';
import { findSections, words } from './sections';

/** A section that a document lacks, and where it is to be mended. */
export interface MissingSection {
  readonly name: string;
  /** A heading that means the same in other words. */
  readonly synonym: Heading | undefined;
  /** The section that it stands before, where there is one. */
  readonly next: Heading | undefined;
}

/** Titles that people give to these sections elsewhere. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  Purpose: ['About', 'Goal', 'Goals', 'Introduction', 'Motivation', 'Overview', 'Why'],
  'Quick start': ['Example', 'Examples', 'First steps', 'Getting started', 'How to use', 'Usage'],
  Wiring: ['Composition', 'Dependencies', 'Integration', 'Setup', 'Set up'],
  Configuration: ['Config', 'Environment', 'Environment variables', 'Options', 'Settings'],
  Events: ['Messages', 'Notifications', 'Topics'],
  Exports: ['API', 'API reference', 'Interface', 'Public API', 'Reference'],
  Errors: ['Error handling', 'Exceptions', 'Failures'],
};

/** Those of `names`, in the order in which they are to stand, that a document lacks. */
export function missingSections(
  document: MarkdownDocument,
  names: readonly string[],
): MissingSection[] {
  return names.flatMap((name, at) => {
    if (findSections(document, name).length > 0) return [];
    const [next] = names.slice(at + 1).flatMap((later) => findSections(document, later));
    return [{ name, next, synonym: synonymOf(document, name) }];
  });
}

function synonymOf({ headings }: MarkdownDocument, name: string): Heading | undefined {
  const titles = (SYNONYMS[name] ?? []).map((title) => words(title).join(' '));
  return headings.find(({ level, title }) => level > 1 && titles.includes(words(title).join(' ')));
}
