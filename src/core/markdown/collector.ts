import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { readHtml } from './html';
import { definition, rawLink, type Definition, type RawLink } from './links';
import type {
  CodeSpan,
  Comment,
  Element,
  Fence,
  Table,
  Tag,
  Task,
  TextRange,
} from './markdown-document';
import { plainText } from './plain-text';

/** A heading, or one in HTML, which has a slug but opens no section. */
export interface RawHeading extends TextRange {
  readonly level: number | undefined;
  readonly title: string;
}

type Place = (from: number, to: number) => Element;

/** Walks over a syntax tree once and keeps what is of interest. */
export class Collector {
  readonly headings: RawHeading[] = [];
  readonly ids: string[] = [];
  readonly links: RawLink[] = [];
  readonly definitions: Definition[] = [];
  readonly fences: Fence[] = [];
  readonly codeSpans: CodeSpan[] = [];
  readonly tasks: Task[] = [];
  readonly tables: Table[] = [];
  readonly items: Element[] = [];
  readonly comments: Comment[] = [];
  readonly tags: Tag[] = [];
  /** Ranges that are no prose. */
  readonly silent: TextRange[] = [];

  constructor(
    private readonly text: string,
    private readonly place: Place,
  ) {}

  /** Returns whether the children are of interest. */
  readonly enter = (ref: SyntaxNodeRef): boolean => {
    const { name, from, to } = ref;
    if (/^(?:ATX|Setext)Heading/.test(name)) {
      this.headings.push({
        from,
        to,
        level: Number(name.at(-1)),
        title: plainText(ref.node, this.text),
      });
      return true;
    }
    const read = this.readers[name];
    return read === undefined || read(ref.node);
  };

  private readonly readers: Readonly<Partial<Record<string, (node: SyntaxNode) => boolean>>> = {
    Link: (node) => this.link(node),
    Image: (node) => this.link(node),
    URL: (node) => this.url(node),
    LinkReference: (node) => this.define(node),
    FencedCode: (node) => this.fence(node),
    CodeBlock: (node) => this.fence(node),
    InlineCode: (node) => this.codeSpan(node),
    Task: (node) => this.task(node),
    Table: (node) => this.table(node),
    ListItem: (node) => this.items.push(this.place(node.from, node.to)) > 0,
    HTMLTag: (node) => this.html(node),
    HTMLBlock: (node) => this.html(node),
    CommentBlock: (node) => this.comment(node),
    Comment: (node) => this.comment(node),
    ProcessingInstruction: (node) => this.hide(node),
    ProcessingInstructionBlock: (node) => this.hide(node),
    LinkTitle: (node) => this.hide(node),
    LinkLabel: (node) => this.hide(node),
  };

  private hide({ from, to }: TextRange): false {
    this.silent.push({ from, to });
    return false;
  }

  private link(node: SyntaxNode): true {
    this.links.push(rawLink(node, this.text));
    return true;
  }

  private url(node: SyntaxNode): false {
    const inLink = node.parent?.name === 'Link' || node.parent?.name === 'Image';
    const { from, to } = node;
    if (!inLink) {
      const target = withScheme(this.text.slice(from, to));
      const own = { label: undefined, shortcut: false, targetFrom: from };
      this.links.push({ kind: 'link', from, to, target, ...own });
    }
    return this.hide(node);
  }

  private define(node: SyntaxNode): false {
    const found = definition(node, this.text);
    if (found !== undefined) this.definitions.push(found);
    return this.hide(node);
  }

  private fence(node: SyntaxNode): false {
    const info = node.getChild('CodeInfo');
    const infoText = info === null ? '' : this.text.slice(info.from, info.to).trim();
    const lines = node.getChildren('CodeText');
    const [first] = lines;
    const own = this.place(node.from, node.to);
    this.fences.push({
      ...own,
      info: infoText,
      language: (/^[^\s{,:]*/.exec(infoText)?.[0] ?? '').toLowerCase(),
      code: lines.map(({ from, to }) => this.text.slice(from, to)).join(''),
      codeLine: first === undefined ? own.line + 1 : this.place(first.from, first.to).line,
    });
    return this.hide(node);
  }

  private codeSpan(node: SyntaxNode): false {
    const [open, close] = node.getChildren('CodeMark');
    const code = this.text.slice(open?.to ?? node.from, close?.from ?? node.to).replace(/\n/g, ' ');
    const padded = code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '';
    this.codeSpans.push({
      ...this.place(node.from, node.to),
      code: padded ? code.slice(1, -1) : code,
    });
    return this.hide(node);
  }

  private task(node: SyntaxNode): true {
    const mark = node.getChild('TaskMarker');
    this.tasks.push({
      ...this.place(node.from, node.to),
      done: mark !== null && /x/i.test(this.text.slice(mark.from, mark.to)),
      title: plainText(node, this.text),
    });
    return true;
  }

  private table(node: SyntaxNode): true {
    const header = node.getChild('TableHeader');
    this.tables.push({
      ...this.place(node.from, node.to),
      header: header === null ? [] : this.cells(header),
      rows: node.getChildren('TableRow').map((row) => this.cells(row)),
    });
    return true;
  }

  private cells(row: SyntaxNode): string[] {
    const cells: string[] = [];
    let at: number | undefined;
    for (let child = row.firstChild; child !== null; child = child.nextSibling) {
      if (child.name !== 'TableDelimiter') {
        at ??= child.from;
        continue;
      }
      if (child.from > row.from) cells.push(this.text.slice(at ?? row.from, child.from).trim());
      at = child.to;
    }
    const rest = this.text.slice(at ?? row.from, row.to).trim();
    return rest === '' ? cells : [...cells, rest];
  }

  private html(node: SyntaxNode): false {
    const source = this.text.slice(node.from, node.to);
    const { anchors, links, headings, tags, comments, code } = readHtml(source);
    const moved = <T extends TextRange>(one: T): T => ({
      ...one,
      from: node.from + one.from,
      to: node.from + one.to,
    });
    this.ids.push(...anchors);
    this.headings.push(...headings.map((one) => ({ ...moved(one), level: undefined })));
    for (const link of links.map(moved)) {
      this.links.push({ ...link, targetFrom: link.from, label: undefined, shortcut: false });
    }
    for (const { from, to } of tags.map(moved)) {
      this.tags.push({ ...this.place(from, to), source: this.text.slice(from, to) });
    }
    for (const one of comments.map(moved)) this.commentAt(one);
    this.silent.push(...[...tags, ...comments, ...code].map(moved));
    return false;
  }

  private comment(node: SyntaxNode): false {
    for (const { from, to } of readHtml(this.text.slice(node.from, node.to)).comments) {
      this.commentAt({ from: node.from + from, to: node.from + to });
    }
    return this.hide(node);
  }

  private commentAt({ from, to }: TextRange): void {
    const comment = this.text.slice(from, to);
    const content = comment.replace(/^<!--/, '').replace(/-->$/, '').trim();
    this.comments.push({ ...this.place(from, to), content });
  }
}

/** A bare address leads to another site, even where it says neither `https:` nor `mailto:`. */
function withScheme(address: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  return `${address.includes('@') && !/^www\./i.test(address) ? 'mailto' : 'http'}:${address}`;
}
