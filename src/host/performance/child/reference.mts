const KEYS = 32;
const STEPS = 64;

/**
 * What other operations are compared with: a little of what most code does. It makes texts, counts in a `Map`, makes
 * objects and sorts them. It leaves out what versions of Node have made many times faster, such as JSON and regular
 * expressions, and what memory and disks of machines differ in most.
 */
export function referenceOperation(): number {
  const counts = new Map<string, number>();
  for (let step = 0; step < STEPS; step += 1) {
    const key = `key ${(step * 7) % KEYS}`;
    counts.set(key, (counts.get(key) ?? 0) + step);
  }
  const entries = [...counts].map(([key, count]) => ({ key, count }));
  entries.sort((one, two) => two.count - one.count || one.key.length - two.key.length);
  let sum = 0;
  for (const { key, count } of entries) sum += key.length * count;
  return sum;
}
