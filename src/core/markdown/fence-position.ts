import { lineIndexOf, positionAt, type Position } from '../source/position';
import type { Fence, MarkdownDocument } from './markdown-document';

/** Where in the file an offset into a fence's code lies: in a list the code stands further to the right than in itself. */
export function positionInFence(
  { text }: MarkdownDocument,
  { code, codeLine }: Fence,
  offset: number,
): Position {
  const inCode = positionAt(lineIndexOf(code), offset);
  const line = codeLine + inCode.line - 1;
  const written = text.split('\n')[line - 1] ?? '';
  const own = code.split('\n')[inCode.line - 1] ?? '';
  return { line, column: inCode.column + Math.max(0, written.length - own.length) };
}
