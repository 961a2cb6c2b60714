/** So many ranges tell where to look; what is uncovered in more places needs tests and no list. */
const MOST_RANGES = 20;

/**
 * Lines as people write them: `3, 7-9`.
 *
 * @param lines Positive, in any order; each counts once.
 */
export function lineRanges(lines: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.last === line - 1) range.last = line;
    else ranges.push({ first: line, last: line });
  }
  const shown = ranges
    .slice(0, MOST_RANGES)
    .map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
  const rest = ranges.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
