import type { SyntaxNode } from '@lezer/common';
import { decodeEntity } from './plain-text';

/** A link as its syntax shows it, before references are looked up. */
export interface RawLink {
  readonly kind: 'link' | 'image';
  readonly from: number;
  readonly to: number;
  /** `undefined` for a reference. */
  readonly target: string | undefined;
  readonly targetFrom: number;
  /** Normalised; `undefined` for a link with a target of its own. */
  readonly label: string | undefined;
  /** `[label]` alone: only a link where the label is defined. */
  readonly shortcut: boolean;
}

export interface Definition {
  readonly label: string;
  readonly target: string;
  readonly from: number;
}

/** Reads a node named Link or Image. */
export function rawLink(node: SyntaxNode, text: string): RawLink {
  const kind = node.name === 'Image' ? 'image' : 'link';
  const { from, to } = node;
  const common = { kind, from, to, targetFrom: from, shortcut: false } as const;
  const url = node.getChild('URL');
  if (url !== null) {
    const target = decodeTarget(text.slice(url.from, url.to));
    return { ...common, target, targetFrom: url.from, label: undefined };
  }
  const [open, close, bracket] = node.getChildren('LinkMark');
  if (bracket !== undefined) return { ...common, target: '', label: undefined };
  const written = text.slice(open?.to ?? from, close?.from ?? to);
  const given = node.getChild('LinkLabel');
  const label = given === null ? '' : text.slice(given.from + 1, given.to - 1);
  return {
    ...common,
    target: undefined,
    label: normalizeLabel(label === '' ? written : label),
    shortcut: given === null,
  };
}

/** Reads a node named LinkReference; footnotes look like one and are none. */
export function definition(node: SyntaxNode, text: string): Definition | undefined {
  const label = node.getChild('LinkLabel');
  const url = node.getChild('URL');
  if (label === null || url === null) return undefined;
  const name = normalizeLabel(text.slice(label.from + 1, label.to - 1));
  if (name.startsWith('^')) return undefined;
  return { label: name, target: decodeTarget(text.slice(url.from, url.to)), from: url.from };
}

function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function decodeTarget(written: string): string {
  const target = /^<.*>$/s.test(written) ? written.slice(1, -1) : written;
  return target
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:#x?[0-9a-f]+|[a-z]+);/gi, decodeEntity);
}
