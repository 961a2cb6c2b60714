/** A table as formatters align it; the first row is the header. Cells hold no line breaks, and `|` only with a backslash. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...rest] = rows;
  const widths = header.map((_, column) => Math.max(3, ...rows.map((row) => widthOf(row[column]))));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => padded(row[column] ?? '', width)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join(
    '\n',
  );
}

/** A text as it can stand in a row of a table. */
export function tableCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(width - widthOf(cell));
}

function widthOf(cell = ''): number {
  return Array.from(cell).length;
}
