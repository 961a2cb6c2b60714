import { valid } from 'semver';
import {
  sectionOf,
  within,
  type Heading,
  type MarkdownDocument,
} from '../../markdown/markdown-document';
import { contentOf, findSections } from './sections';

export const MOD_LOG = 'ModLog.md';

/** One entry of ModLog.md. */
export interface ModLogEntry {
  readonly heading: Heading;
  /** Both are `undefined` where the heading is not `## <version> (<YYYY-MM-DD>): <title>`. */
  readonly version: string | undefined;
  readonly date: string | undefined;
  readonly milestone: string | undefined;
  readonly protocols: string | undefined;
  readonly decision: string | undefined;
  readonly hasChanges: boolean;
  readonly hasImpact: boolean;
}

const HEADING = /^\[?v?([^\s\])]+)\]?\s*\((\d{4}-\d{2}-\d{2})\)\s*[:–—-]\s*\S/;

/** Reads the entries in the order in which they stand. */
export function modLogEntries(document: MarkdownDocument): ModLogEntry[] {
  return document.headings
    .filter(({ level }) => level === 2)
    .map((heading) => read(document, heading));
}

/** Newest first; entries whose heading cannot be read are left out. */
export function datedEntries(entries: readonly ModLogEntry[]): DatedEntry[] {
  return entries.flatMap((entry) => {
    const { version, date } = entry;
    return version === undefined || date === undefined ? [] : [{ ...entry, version, date }];
  });
}

export type DatedEntry = ModLogEntry & { readonly version: string; readonly date: string };

function read(document: MarkdownDocument, heading: Heading): ModLogEntry {
  const [, version = '', date = ''] = HEADING.exec(heading.title) ?? [];
  const isValid = valid(version) !== null && isDate(date);
  const own = { from: heading.contentFrom, to: heading.contentTo };
  const bullets = within(document.items, own).map(({ from, to }) =>
    document.text
      .slice(from, to)
      .replace(/^[-*+\d.)]+\s+/, '')
      .replace(/[*_]/g, '')
      .replace(/\s+/g, ' '),
  );
  const value = (name: string): string | undefined => {
    const bullet = bullets.find((line) => line.toLowerCase().startsWith(`${name}:`));
    const text = bullet?.slice(name.length + 1).trim();
    return text === '' ? undefined : text;
  };
  const has = (name: string): boolean =>
    findSections(document, name, sectionOf(heading)).some(
      (section) => contentOf(document, sectionOf(section)) === 'content',
    );
  return {
    heading,
    version: isValid ? version : undefined,
    date: isValid ? date : undefined,
    milestone: value('milestone'),
    protocols: value('protocols'),
    decision: value('decision'),
    hasChanges: has('Changes'),
    hasImpact: has('Impact'),
  };
}

/** 31 April is none. */
function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
