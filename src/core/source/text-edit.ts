import { lineIndexOf, type LineIndex, type Position } from './position';

/** A piece of a file and what belongs there instead. Pieces of no length insert. */
export interface TextEdit {
  /** Relative to the module's root, with forward slashes. */
  readonly file: string;
  /** Where the piece starts; as in findings, a byte order mark counts for nothing. */
  readonly from: Position;
  /** Where what follows the piece starts. */
  readonly to: Position;
  /** Line ends as LF; they are written as those of the file. */
  readonly text: string;
}

/** The text after edits that do not overlap; every byte outside of them stays, line ends and byte order mark too. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(mark.length);
  const lines = lineIndexOf(text);
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  let result = mark;
  let at = 0;
  for (const { from, to, text: put } of [...edits].sort(byPlace)) {
    result += text.slice(at, offsetOf(lines, from)) + put.replace(/\r\n?|\n/g, lineEnd);
    at = offsetOf(lines, to);
  }
  return result + text.slice(at);
}

/** Whether two edits of one file cannot both be made; two insertions at one place cannot be put in order. */
export function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.file !== b.file) return false;
  if (comparePositions(a.from, b.from) === 0) return true;
  return comparePositions(a.from, b.to) < 0 && comparePositions(b.from, a.to) < 0;
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return comparePositions(a.from, b.from);
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

function offsetOf(lines: LineIndex, { line, column }: Position): number {
  return (lines[line - 1] ?? 0) + column - 1;
}
