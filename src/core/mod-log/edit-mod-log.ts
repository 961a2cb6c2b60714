import { modLogEntries, type ModLogEntry } from '../gates/docs/mod-log';
import { findSections } from '../gates/docs/sections';
import { findRecord, renderRecord, type InterfaceRecord } from '../interface/interface-record';
import { sectionOf, within, type MarkdownDocument } from '../markdown/markdown-document';
import { parseMarkdown } from '../markdown/parse-markdown';

/** ModLog.md with another record in its newest entry; `undefined` where there is no entry. */
export function withRecord(source: string, record: InterfaceRecord): string | undefined {
  return edit(source, (document, newest) => {
    const { from, to } = sectionOf(newest.heading);
    const found = findRecord(document, { from, to });
    const text = renderRecord(record);
    if (found.state !== 'missing') return replace(document.text, found.place, text);
    const end = from + document.text.slice(from, to).trimEnd().length;
    const rest = document.text.slice(end).trimStart();
    return `${document.text.slice(0, end)}\n\n${text}\n${rest === '' ? '' : `\n${rest}`}`;
  });
}

/** ModLog.md with an entry above the others. Only the newest one keeps a record. */
export function withEntry(source: string, entry: string): string | undefined {
  return edit(source, (document, newest) => {
    const { text } = document;
    const { from } = newest.heading;
    const found = findRecord(document, sectionOf(newest.heading));
    const older = found.state === 'missing' ? text : withoutPlace(text, found.place);
    return `${older.slice(0, from)}${entry}\n\n${older.slice(from)}`;
  });
}

/** ModLog.md with one more change at the end of the newest entry's changes; `undefined` where it lists none. */
export function withChange(source: string, line: string): string | undefined {
  return edit(source, (document, newest) => {
    const [changes] = findSections(document, 'Changes', sectionOf(newest.heading));
    const last = changes && within(document.items, sectionOf(changes)).at(-1);
    if (last === undefined) return undefined;
    const end = last.from + document.text.slice(last.from, last.to).trimEnd().length;
    return `${document.text.slice(0, end)}\n- ${line}${document.text.slice(end)}`;
  });
}

function edit(
  source: string,
  change: (document: MarkdownDocument, newest: ModLogEntry) => string | undefined,
): string | undefined {
  const document = parseMarkdown(source);
  const [newest] = modLogEntries(document);
  const text = newest && change(document, newest);
  if (text === undefined) return undefined;
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const lineEnd = /\r\n?|\n/.exec(source)?.[0] ?? '\n';
  return mark + text.replaceAll('\n', lineEnd);
}

function replace(text: string, { from, to }: { from: number; to: number }, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** With the empty lines before it. */
function withoutPlace(text: string, place: { from: number; to: number }): string {
  return text.slice(0, place.from).trimEnd() + text.slice(place.to);
}
