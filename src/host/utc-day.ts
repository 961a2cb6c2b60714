/** Today in UTC: `2027-01-31`. */
export function utcDay(): string {
  return new Date().toISOString().slice(0, 10);
}
