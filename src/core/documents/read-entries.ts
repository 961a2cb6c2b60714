import {
  within,
  type Element,
  type MarkdownDocument,
  type TextRange,
} from '../markdown/markdown-document';
import { DETAIL_KINDS, DETAILS, type DetailKind } from './details';
import { nameOf } from './entry';
import { normalizeCode, normalizeText } from './normalize';

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

export interface ReadDetail {
  readonly kind: DetailKind;
  readonly name: string;
  readonly line: number;
  readonly text: string;
}

/** What a block holds: entries, and text that belongs to none of them. */
export interface ReadEntries {
  readonly entries: readonly ReadEntry[];
  readonly rest: readonly { readonly text: string; readonly line: number }[];
}

interface Item extends Element {
  readonly bodyFrom: number;
}

interface Label {
  readonly kind: DetailKind;
  readonly name: string;
  readonly textFrom: number;
}

const MARKER = /^(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;

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
    entries: numbered(known.map((item) => reader.entry(item))),
    rest: reader.without(range, taken),
  };
}

/** A default stands behind the description. */
const BESIDE = new RegExp(`^([\\s\\S]*\\S)\\s${DETAILS.default}: (\\S.*)$`);

function defaultBeside(text: string, line: number): ReadDetail {
  return { kind: 'default', name: '', line, text };
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

  entry(item: Item): ReadEntry {
    const parts = this.outermost({ from: item.bodyFrom, to: item.to });
    const inner = parts.filter((part) => this.isEntry(part));
    const labels = parts.flatMap((part) => {
      const label = this.label(part);
      return label === undefined ? [] : [{ part, label }];
    });
    const told = [...inner, ...labels.map(({ part }) => part)];
    const [span] = within(this.document.codeSpans, { from: item.bodyFrom, to: item.to });
    const code = (span?.code ?? '').replace(/\s+/g, ' ').trim();
    const text = this.plain({ from: span?.to ?? item.bodyFrom, to: item.to }, told);
    const [, note = '', said = ''] =
      /^(?:\((.*?)\)(?=\s*:|\s*$))?\s*:?\s*([\s\S]*)$/.exec(text) ?? [];
    const [, description = said, standard] = BESIDE.exec(said) ?? [];
    return {
      name: nameOf(code),
      line: item.line,
      code: note === '' ? code : `${code} (${note})`,
      signature: `${normalizeCode(code)} ${note}`.trim(),
      description,
      details: [
        ...(standard === undefined ? [] : [defaultBeside(standard, item.line)]),
        ...labels.map(({ part, label: { kind, name, textFrom } }) => ({
          ...{ kind, name, line: part.line },
          text: this.plain({ from: textFrom, to: part.to }, []),
        })),
      ],
      entries: numbered(inner.map((part) => this.entry(part))),
    };
  }

  private label({ bodyFrom, to }: Item): Label | undefined {
    const text = this.document.text.slice(bodyFrom, to);
    for (const kind of DETAIL_KINDS) {
      const isNamed = kind === 'parameter' || kind === 'typeParameter';
      const end = isNamed ? '\\s+(`+)\\s?(.+?)\\s?\\1\\s*:' : '(?::|\\.(?=\\s*$))';
      const found = new RegExp(`^${DETAILS[kind]}${end}`).exec(text);
      if (found !== null)
        return { kind, name: found[2] ?? '', textFrom: bodyFrom + found[0].length };
    }
    return undefined;
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
