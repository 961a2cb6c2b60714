import {
  sectionOf,
  within,
  type CodeSpan,
  type MarkdownDocument,
  type TextRange,
} from '../../markdown/markdown-document';
import type { Manifest } from '../../manifest/manifest';
import { findSections, textOf } from './sections';

/** Documents that list the events. */
export const EVENT_DOCUMENTS = ['README.md', 'INTERFACE.md'] as const;

/** Whether one of the sections about events names an event, as a word of its own. */
export function namesEvent(document: MarkdownDocument, event: string): boolean {
  const escaped = event.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = new RegExp(`(?<![\\w.-])${escaped}(?![\\w-]|\\.\\w)`);
  return findSections(document, 'Events').some((section) => word.test(textOf(document, section)));
}

/**
 * Names in the sections about events that look like events of this module and are none. Only where lists and tables
 * name what they are about: elsewhere `intent.id` may be a field.
 */
export function unknownEvents(document: MarkdownDocument, manifest: Manifest): CodeSpan[] {
  const { publishes, subscribes } = manifest.events;
  const known = new Set([...publishes, ...subscribes]);
  const own = ownPrefixes(manifest);
  return findSections(document, 'Events').flatMap((section) =>
    subjectsIn(document, sectionOf(section)).filter(
      ({ code }) => EVENT.test(code) && own.has(prefixOf(code)) && !known.has(code),
    ),
  );
}

/** What a name of an event looks like. */
export const EVENT = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/;

export function prefixOf(event: string): string {
  return event.split('.')[0] ?? event;
}

/** How names of the module's own events begin. */
export function ownPrefixes({ name, events: { publishes } }: Manifest): ReadonlySet<string> {
  return new Set([name, ...publishes.map(prefixOf)]);
}

/** Code that opens a list item, a table row or a heading. */
export function subjectsIn(document: MarkdownDocument, range: TextRange): CodeSpan[] {
  return within(document.codeSpans, range).filter(({ from }) => {
    const line = document.text.slice(document.text.lastIndexOf('\n', from - 1) + 1, from);
    return /^[ \t>]*(?:[-*+]|\d+[.)]|\||#{1,6})[ \t*_[]*$/.test(line);
  });
}
