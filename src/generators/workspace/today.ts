/** `YYYY-MM-DD`. Generators are the one place that has a clock: entries of ModLog.md and decisions are dated. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
