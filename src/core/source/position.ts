/** A place in a text as people count: both 1-based, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text start. */
export type LineIndex = readonly number[];

const LINE_BREAK = /\r\n|\n|\r/g;

export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(LINE_BREAK)) {
    starts.push(index + lineBreak.length);
  }
  return starts;
}

/** Offsets beyond the text belong to its last line. */
export function positionAt(lines: LineIndex, offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

/** Lines as an editor numbers them; a line break at the end opens no further line. */
export function countLines(text: string): number {
  if (text === '') return 0;
  const starts = lineIndexOf(text);
  return starts.at(-1) === text.length ? starts.length - 1 : starts.length;
}
