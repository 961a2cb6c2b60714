/** One node leads to another one; each pair once. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** Columns from left to right: as far as there are no cycles, each node stands right of all that lead to it. */
export function layersOf(
  names: readonly string[],
  links: readonly Link[],
): ReadonlyMap<string, number> {
  const order = new Map(sequenceOf(names, links).map((name, index) => [name, index]));
  const place = (name: string): number => order.get(name) ?? 0;
  const forward = grouped(
    links.filter(({ from, to }) => place(from) < place(to)),
    ({ to }) => to,
  );
  const layers = new Map<string, number>();
  for (const name of order.keys()) {
    const before = (forward.get(name) ?? []).map(({ from }) => layers.get(from) ?? 0);
    layers.set(name, before.length === 0 ? 0 : before.reduce((a, b) => Math.max(a, b), 0) + 1);
  }
  return layers;
}

/**
 * An order in which few links lead back: sinks go to the end and sources to the beginning, and where there are only
 * cycles left, the node that gives most more than it takes (Eades, Lin and Smyth 1993).
 */
function sequenceOf(names: readonly string[], links: readonly Link[]): string[] {
  const out = grouped(links, ({ from }) => from);
  const into = grouped(links, ({ to }) => to);
  const open = new Set(names);
  const first: string[] = [];
  const last: string[] = [];
  const gives = (name: string): number => count(out.get(name), ({ to }) => open.has(to));
  const takes = (name: string): number => count(into.get(name), ({ from }) => open.has(from));
  while (open.size > 0) {
    const left = [...open];
    const sink = left.find((name) => gives(name) === 0);
    const source = sink === undefined ? left.find((name) => takes(name) === 0) : undefined;
    const next = sink ?? source ?? most(left, (name) => gives(name) - takes(name));
    open.delete(next);
    if (sink === undefined) first.push(next);
    else last.unshift(next);
  }
  return [...first, ...last];
}

export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function count<T>(items: readonly T[] = [], counts: (item: T) => boolean): number {
  return items.filter(counts).length;
}

function most(names: readonly string[], valueOf: (name: string) => number): string {
  return names.reduce((best, name) => (valueOf(name) > valueOf(best) ? name : best));
}
