import { within, type MarkdownDocument, type TextRange } from '../markdown/markdown-document';
import { normalizeText } from './normalize';

/** Rows under a header; the first cell names the row. Every cell is Markdown. */
export interface TableContent {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReadRow {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** One row of a table that is otherwise than it should be. */
export interface RowDifference {
  readonly kind: 'row-missing' | 'row-extra' | 'row-changed';
  /** 1-based, in the document. */
  readonly line: number;
  /** First cell of the row. */
  readonly row: string;
  /** Header of the cell that has changed. */
  readonly column: string | undefined;
  readonly found: string | undefined;
  readonly expected: string | undefined;
}

export function renderTable({ header, rows }: TableContent): string {
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n');
}

/** Rows of all tables in a part of a document. */
export function readRows(document: MarkdownDocument, range: TextRange): ReadRow[] {
  return within(document.tables, range).flatMap(({ line, rows }) =>
    rows.map((cells, index) => ({ line: line + 2 + index, cells: cells.map(normalizeCell) })),
  );
}

/**
 * Compares the rows of a document with those that there should be.
 * @param line Of the mark that starts the block.
 */
export function compareRows(
  documented: readonly ReadRow[],
  actual: TableContent,
  line: number,
): RowDifference[] {
  const wanted = new Map(
    actual.rows
      .map((cells) => cells.map((one) => normalizeCell(cell(one))))
      .map((cells) => [cells[0] ?? '', cells]),
  );
  const seen = new Set<string>();
  const differences = documented.flatMap(({ line: own, cells }): RowDifference[] => {
    const [row = ''] = cells;
    const right = wanted.get(row);
    if (right === undefined || seen.has(row)) {
      return [
        { kind: 'row-extra', line: own, row, column: undefined, found: row, expected: undefined },
      ];
    }
    seen.add(row);
    return actual.header.flatMap((column, at): RowDifference[] => {
      const [found = '', expected = ''] = [cells[at], right[at]];
      if (found === expected) return [];
      return [{ kind: 'row-changed', line: own, row, column, found, expected }];
    });
  });
  const missing = [...wanted.keys()]
    .filter((row) => !seen.has(row))
    .map((row): RowDifference => ({
      ...{ kind: 'row-missing', line, row, column: undefined },
      ...{ found: undefined, expected: row },
    }));
  return [...missing, ...differences];
}

/** One line, whose bars are no borders. */
function cell(text: string): string {
  const line = text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<!--/g, '&lt;!--')
    .trim();
  return line === '' ? '–' : line.replace(/(?<!\\)\|/g, '\\|');
}

function normalizeCell(text: string): string {
  return normalizeText(text.replace(/\\\|/g, '¦'));
}
