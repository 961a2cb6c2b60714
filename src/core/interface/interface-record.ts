import { normalizeCode } from '../documents/normalize';
import { within, type MarkdownDocument, type TextRange } from '../markdown/markdown-document';
import { fingerprint } from './fingerprint';
import type { InterfaceModel } from './interface-model';

/** The fingerprint of each export's signature, by name: what a module offered when an entry of ModLog.md was written. */
export type InterfaceRecord = ReadonlyMap<string, string>;

/** What has become other between two records; names in the order of the alphabet. */
export interface InterfaceDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Where a record stands in a document. */
export type RecordSearch =
  | { readonly state: 'missing' }
  /** Not as it is written by `renderRecord`, or there twice. */
  | { readonly state: 'unreadable'; readonly place: TextRange; readonly line: number }
  | { readonly state: 'found'; readonly place: TextRange; readonly record: InterfaceRecord };

/** Comments, formats and the order of sources change nothing; whether an export is a type only does. */
export function recordOf({ exports }: InterfaceModel): InterfaceRecord {
  const entries = exports.map(({ name, kind, signature, typeOnly }): [string, string] => [
    name,
    fingerprint([kind, typeOnly, normalizeCode(signature)].join('\n')),
  ]);
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function compareRecords(then: InterfaceRecord, now: InterfaceRecord): InterfaceDifference {
  return {
    added: [...now.keys()].filter((name) => !then.has(name)),
    changed: [...now]
      .filter(([name, print]) => then.has(name) && then.get(name) !== print)
      .map(([name]) => name),
    removed: [...then.keys()].filter((name) => !now.has(name)),
  };
}

export function isSame({ added, changed, removed }: InterfaceDifference): boolean {
  return added.length + changed.length + removed.length === 0;
}

const MARK = 'amiw:exports';

/** One line that readers do not see and formatters leave alone. */
export function renderRecord(record: InterfaceRecord): string {
  const entries = [...record].map(([name, print]) => `${print} ${encodeURIComponent(name)}`);
  return `<!-- ${[MARK, ...entries].join(' ')} -->`;
}

/** The record within a part of a document. */
export function findRecord(document: MarkdownDocument, range: TextRange): RecordSearch {
  const [comment, second] = within(document.comments, range).filter(({ content }) =>
    content.startsWith(MARK),
  );
  if (comment === undefined) return { state: 'missing' };
  const place = { from: comment.from, to: comment.to };
  const record = readRecord(comment.content.slice(MARK.length));
  if (record === undefined || second !== undefined) {
    return { state: 'unreadable', place, line: comment.line };
  }
  return { state: 'found', place, record };
}

/** Fingerprints and names in turns, on however many lines. */
function readRecord(text: string): InterfaceRecord | undefined {
  const words = text.trim() === '' ? [] : text.trim().split(/\s+/);
  const record = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) {
    const [print = '', name] = words.slice(at, at + 2);
    const decoded = name === undefined ? undefined : decode(name);
    if (!/^[\da-f]{16}$/.test(print) || decoded === undefined) return undefined;
    record.set(decoded, print);
  }
  return record;
}

function decode(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
