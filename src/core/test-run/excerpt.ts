/** A piece of source on one line, cut when it is long, fit to stand between backticks. */
export function excerptOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number } = { start: 0, end: text.length },
): string {
  const line = text.slice(start, end).replace(/\s+/g, ' ').replaceAll('`', "'");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
