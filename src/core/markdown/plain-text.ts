import type { SyntaxNode } from '@lezer/common';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  rarr: '→',
  larr: '←',
};

const SILENT: ReadonlySet<string> = new Set([
  'HeaderMark',
  'EmphasisMark',
  'StrikethroughMark',
  'CodeMark',
  'LinkMark',
  'LinkLabel',
  'LinkTitle',
  'ListMark',
  'QuoteMark',
  'TaskMarker',
  'HTMLTag',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'Image',
]);

/** What a reader sees of a node: no marks, no tags, no addresses behind links. */
export function plainText(node: SyntaxNode, text: string): string {
  return visible(node, text).replace(/\s+/g, ' ').trim();
}

function visible(node: SyntaxNode, text: string): string {
  if (SILENT.has(node.name)) return '';
  if (node.name === 'URL' && node.parent?.name === 'Link') return '';
  if (node.name === 'Escape') return text.slice(node.from + 1, node.to);
  if (node.name === 'Entity') return decodeEntity(text.slice(node.from, node.to));
  let result = '';
  let at = node.from;
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    result += text.slice(at, child.from) + visible(child, text);
    at = child.to;
  }
  return result + text.slice(at, node.to);
}

/** The entities that occur in documents; others stay as they are. */
export function decodeEntity(entity: string): string {
  const numeric = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity);
  if (numeric !== null) {
    const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return ENTITIES[entity.slice(1, -1)] ?? entity;
}
