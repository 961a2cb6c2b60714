import type { Position } from '../source/position';

/** Offsets into `MarkdownDocument.text`. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Anything that stands somewhere in a document. */
export interface Element extends TextRange, Position {}

/** What a Markdown file holds, with the places of all of it. Lines and columns are those of the file on disk. */
export interface MarkdownDocument {
  /** Without byte order mark, line ends as LF. */
  readonly text: string;
  /** `text` with code, comments, tags and addresses blanked: only what people read as sentences; same offsets. */
  readonly prose: string;
  readonly headings: readonly Heading[];
  /** Everything that a link may point to by `#…`: slugs of headings, ids and names of tags. */
  readonly anchors: ReadonlySet<string>;
  /** Links, images and the tags `a` and `img`; those by reference with what they refer to. */
  readonly links: readonly Link[];
  readonly fences: readonly Fence[];
  readonly codeSpans: readonly CodeSpan[];
  readonly tasks: readonly Task[];
  readonly tables: readonly Table[];
  /** List items, nested ones too. */
  readonly items: readonly Element[];
  readonly comments: readonly Comment[];
  readonly tags: readonly Tag[];
  positionAt(offset: number): Position;
}

/** A heading and the section that it opens. */
export interface Heading extends Element {
  readonly level: number;
  /** As a reader sees it. */
  readonly title: string;
  readonly slug: string;
  /** Where the section's own text starts. */
  readonly contentFrom: number;
  /** Where the next heading of any level starts. */
  readonly contentTo: number;
  /** Where the next heading of the same or a higher level starts. */
  readonly sectionTo: number;
}

export interface Link extends Element {
  readonly kind: 'link' | 'image';
  /** As written, without angle brackets; `undefined` for a reference that has no definition. */
  readonly target: string | undefined;
  /** Where the target is written: at the definition of a reference. */
  readonly targetPlace: Position;
  /** Label, if it is a reference. */
  readonly label: string | undefined;
}

export interface Fence extends Element {
  /** First word of the info string, lower case; empty for indented code. */
  readonly language: string;
  readonly info: string;
  readonly code: string;
  /** 1-based line of the first line of code. */
  readonly codeLine: number;
}

export interface CodeSpan extends Element {
  readonly code: string;
}

export interface Task extends Element {
  readonly done: boolean;
  readonly title: string;
}

export interface Table extends Element {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Comment extends Element {
  /** Without delimiters, trimmed. */
  readonly content: string;
}

export interface Tag extends Element {
  /** As written. */
  readonly source: string;
}

/** Elements that lie within a range; they come, and go, in the order of the text. */
export function within<T extends TextRange>(elements: readonly T[], { from, to }: TextRange): T[] {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined || element.from >= to) break;
    if (element.to <= to) found.push(element);
  }
  return found;
}

/** Everything below a heading, subsections included. */
export function sectionOf({ contentFrom, sectionTo }: Heading): TextRange {
  return { from: contentFrom, to: sectionTo };
}
