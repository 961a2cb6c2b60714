import { parseTree, type Node } from 'jsonc-parser';

/** How a file is written. */
export interface JsonStyle {
  /** Spaces or a tab. */
  readonly unit: string;
  readonly eol: string;
}

export function styleOf(text: string): JsonStyle {
  return {
    unit: /^[ \t]+(?=\S)/m.exec(text)?.[0] ?? '  ',
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** The tree of a text with comments and trailing commas. */
export function treeOf(text: string): Node {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  if (tree === undefined) throw new Error('The text is not JSON.');
  return tree;
}

/**
 * Inserts an element or a member into an array or object behind one of its children, or before all of them, on lines
 * of its own where the others stand on theirs. Comments stay with what they belong to; no other byte changes.
 */
export function insertEntry(
  text: string,
  container: Node,
  entry: string,
  after: Node | undefined,
): string {
  const children = container.children ?? [];
  const next = after === undefined ? children[0] : children[children.indexOf(after) + 1];
  if (next !== undefined) return insertBefore(text, next, entry, after);
  return after === undefined
    ? insertOnly(text, container, entry)
    : insertLast(text, container, entry, after);
}

function insertBefore(text: string, next: Node, entry: string, after: Node | undefined): string {
  const lineEnd = after === undefined ? -1 : text.slice(0, next.offset).indexOf('\n', endOf(after));
  if (lineEnd < 0) {
    const indent = opensLine(text, next) ? `${styleOf(text).eol}${indentAt(text, next)}` : ' ';
    return splice(text, next.offset, `${entry},${indent}`);
  }
  // Behind the comment at the end of the line before, above the comments of the next.
  const at = text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  return splice(text, at, `${styleOf(text).eol}${indentAt(text, next)}${entry},`);
}

function insertLast(text: string, container: Node, entry: string, last: Node): string {
  const close = endOf(container) - 1;
  if (!text.slice(endOf(last), close).includes('\n')) {
    return splice(text, endOf(last), `, ${entry}`);
  }
  const hasComma = commaFollows(text, endOf(last));
  const at = text.slice(0, close).trimEnd().length;
  const indent = opensLine(text, last)
    ? indentAt(text, last)
    : indentAt(text, container) + styleOf(text).unit;
  const line = `${styleOf(text).eol}${indent}${entry}${hasComma ? ',' : ''}`;
  return splice(splice(text, at, line), endOf(last), hasComma ? '' : ',');
}

function insertOnly(text: string, container: Node, entry: string): string {
  const { unit, eol } = styleOf(text);
  const close = endOf(container) - 1;
  const inner = text.slice(container.offset + 1, close);
  if (container.type === 'array' && inner.trim() === '') {
    return text.slice(0, container.offset + 1) + entry + text.slice(close);
  }
  const indent = indentAt(text, container);
  const before = text.slice(0, close).trimEnd();
  return `${before}${eol}${indent}${unit}${entry}${eol}${indent}${text.slice(close)}`;
}

function splice(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** Blanks at the start of the line in which a node starts. */
export function indentAt(text: string, { offset }: Node): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function opensLine(text: string, { offset }: Node): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

function commaFollows(text: string, offset: number): boolean {
  const comma = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*,/y;
  comma.lastIndex = offset;
  return comma.test(text);
}
