import {
  within,
  type CodeSpan,
  type Element,
  type MarkdownDocument,
  type TextRange,
} from '../markdown/markdown-document';
import { BEFORE_MEMBERS, BETWEEN_ENTRIES, nameOf } from './entry';
import { normalizeCode, normalizeText } from './normalize';
import { beginsWithLabel, readDetails, type SaidDetail } from './read-details';

/** An entry as a document shows it, in a form that is the same however a formatter treated it. */
export interface ReadEntry {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  /** As written, in one line. */
  readonly code: string;
  /** Code and note. */
  readonly signature: string;
  readonly description: string;
  readonly details: readonly ReadDetail[];
  readonly entries: readonly ReadEntry[];
}

export interface ReadDetail extends SaidDetail {
  readonly line: number;
}

/** What a block holds: entries, and text that belongs to none of them. */
export interface ReadEntries {
  readonly entries: readonly ReadEntry[];
  readonly rest: readonly { readonly text: string; readonly line: number }[];
}

interface Item extends Element {
  readonly bodyFrom: number;
}

const MARKER = /^(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;

/** What stands between two entries of one item, with the blanks around it. */
const BETWEEN = new RegExp(`(?:^|\\s)${BETWEEN_ENTRIES.trim()}\\s*$`);

/** What stands between an entry and the first of those in its line. */
const MEMBERS = new RegExp(`\\s${BEFORE_MEMBERS.trim()}\\s*$`);

/** Reads the lists in a part of a document. */
export function readEntries(document: MarkdownDocument, range: TextRange): ReadEntries {
  const reader = new Reader(document);
  const items = reader.outermost(range);
  const known = items.filter((item) => reader.isEntry(item));
  const taken = [
    ...known,
    ...within(document.comments, range),
    ...within(document.headings, range).map(({ from, contentFrom: to }) => ({ from, to })),
  ];
  return {
    entries: numbered(known.flatMap((item) => reader.entriesOf(item))),
    rest: reader.without(range, taken),
  };
}

class Reader {
  constructor(private readonly document: MarkdownDocument) {}

  /** List items that stand in no other one of the range. */
  outermost(range: TextRange): Item[] {
    const found: Item[] = [];
    for (const item of within(this.document.items, range)) {
      const last = found.at(-1);
      if (last !== undefined && item.from < last.to) continue;
      const marker = MARKER.exec(this.document.text.slice(item.from, item.to))?.[0] ?? '';
      found.push({ ...item, bodyFrom: item.from + marker.length });
    }
    return found;
  }

  /** Entries begin with code. */
  isEntry({ bodyFrom }: Item): boolean {
    return this.document.text.charAt(bodyFrom) === '`';
  }

  /** The entries of one item; what stands below belongs to the last of them, and so do those behind a label. */
  entriesOf(item: Item): ReadEntry[] {
    const parts = this.outermost({ from: item.bodyFrom, to: item.to });
    const inner = parts.filter((part) => this.isEntry(part));
    const labelled = parts.filter((part) => !inner.includes(part) && this.isLabelled(part));
    const told = [...inner, ...labelled];
    const text = { from: item.bodyFrom, to: told[0]?.from ?? item.to };
    const spans = within(this.document.codeSpans, text);
    const first = spans.find((span) => this.follows(span, text, MEMBERS));
    const heads = spans.filter(
      (span) => span.from === text.from || this.follows(span, text, BETWEEN),
    );
    const own = heads.filter(({ from }) => first === undefined || from < first.from);
    const members = heads.filter((head) => !own.includes(head));
    return own.map((head, at) => {
      const next = own[at + 1];
      if (next !== undefined) return this.entry(head, next.from, []);
      const last = this.entry(head, first?.from ?? item.to, told);
      return {
        ...last,
        details: [...last.details, ...labelled.flatMap((part) => this.details(part))],
        entries: numbered([
          ...(first === undefined ? [] : this.inLine([first, ...members], text.to)),
          ...inner.flatMap((part) => this.entriesOf(part)),
        ]),
      };
    });
  }

  /** Entries that stand behind one another, each up to the next one. */
  private inLine(heads: readonly CodeSpan[], end: number): ReadEntry[] {
    return heads.map((head, at) => this.entry(head, heads[at + 1]?.from ?? end, []));
  }

  private follows({ from }: CodeSpan, text: TextRange, mark: RegExp): boolean {
    return mark.test(this.document.text.slice(text.from, from));
  }

  private entry(head: CodeSpan, end: number, told: readonly TextRange[]): ReadEntry {
    const code = head.code.replace(/\s+/g, ' ').trim();
    const text = this.plain({ from: head.to, to: end }, told)
      .replace(BETWEEN, '')
      .replace(MEMBERS, '');
    const [, note = '', said = ''] =
      /^(?:\((.*?)\)(?=\s*:|\s*$))?\s*:?\s*([\s\S]*)$/.exec(text) ?? [];
    const { description, details } = readDetails(said);
    return {
      name: nameOf(code),
      line: head.line,
      code: note === '' ? code : `${code} (${note})`,
      signature: `${normalizeCode(code)} ${note}`.trim(),
      description,
      details: details.map((detail) => ({ ...detail, line: head.line })),
      entries: [],
    };
  }

  private isLabelled({ bodyFrom, to }: Item): boolean {
    return beginsWithLabel(this.document.text.slice(bodyFrom, to));
  }

  private details({ bodyFrom, to, line }: Item): ReadDetail[] {
    const { details } = readDetails(this.plain({ from: bodyFrom, to }, []));
    return details.map((detail) => ({ ...detail, line }));
  }

  /** A part of the document without what is told elsewhere; code and text each in their normal form. */
  private plain(range: TextRange, told: readonly TextRange[]): string {
    const { text } = this.document;
    const own = (part: TextRange): boolean =>
      !told.some(({ from, to }) => part.from >= from && part.to <= to);
    const fences = within(this.document.fences, range).filter(own);
    const parts: string[] = [];
    let at = range.from;
    for (const gap of [...told, ...fences].sort((a, b) => a.from - b.from)) {
      parts.push(normalizeText(text.slice(at, Math.max(at, gap.from))));
      const fence = fences.find(({ from }) => from === gap.from);
      if (fence !== undefined) parts.push(normalizeCode(fence.code));
      at = Math.max(at, gap.to);
    }
    parts.push(normalizeText(text.slice(at, range.to)));
    return parts.filter((part) => part !== '').join(' ');
  }

  /** What is left of a range, in its parts. */
  without({ from, to }: TextRange, taken: readonly TextRange[]): { text: string; line: number }[] {
    const { text } = this.document;
    const rest: { text: string; line: number }[] = [];
    let at = from;
    const add = (end: number): void => {
      const words = text.slice(at, end);
      const start = at + (words.length - words.trimStart().length);
      if (words.trim() === '') return;
      rest.push({ text: normalizeText(words), line: this.document.positionAt(start).line });
    };
    for (const part of [...taken].sort((a, b) => a.from - b.from)) {
      add(Math.max(at, part.from));
      at = Math.max(at, part.to);
    }
    add(to);
    return rest;
  }
}

/** Overloads have one name: each gets its number. */
function numbered(entries: readonly ReadEntry[]): ReadEntry[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const count = (seen.get(entry.name) ?? 0) + 1;
    seen.set(entry.name, count);
    return count === 1 ? entry : { ...entry, name: `${entry.name} (${count.toString()})` };
  });
}
