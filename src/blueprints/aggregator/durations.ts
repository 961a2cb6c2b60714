const UNITS = [
  { letter: 'd', name: 'DAY', ms: 86_400_000 },
  { letter: 'h', name: 'HOUR', ms: 3_600_000 },
  { letter: 'm', name: 'MINUTE', ms: 60_000 },
  { letter: 's', name: 'SECOND', ms: 1000 },
] as const;

/** `12h` in milliseconds. */
export function milliseconds(duration: string): number {
  const unit = UNITS.find(({ letter }) => duration.endsWith(letter));
  return Number.parseInt(duration, 10) * (unit?.ms ?? 0);
}

/** Milliseconds as they stand in code: `90_000`. */
export function grouped(ms: number): string {
  return ms.toString().replace(/\B(?=(?:\d{3})+$)/g, '_');
}

/** Milliseconds as people write them, in the longest unit that fits: `2h`. The kernel knows no days. */
export function durationText(ms: number): string {
  const unit = UNITS.find(({ letter, ms: size }) => letter !== 'd' && ms % size === 0);
  return unit === undefined ? `${ms}ms` : `${ms / unit.ms}${unit.letter}`;
}
