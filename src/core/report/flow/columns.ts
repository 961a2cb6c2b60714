import { type Chain, nodeStop, type Stop } from './chains';

/** The stops of each column, from top to bottom, so that few links cross. */
export type Columns = readonly (readonly Stop[])[];

export type Neighbours = ReadonlyMap<string, readonly string[]>;

/** More sweeps than these change little. */
const SWEEPS = 12;

export function columnsOf(
  layers: ReadonlyMap<string, number>,
  chains: readonly Chain[],
): { readonly columns: Columns; readonly neighbours: Neighbours } {
  const neighbours = neighboursOf(chains);
  let columns = initial(layers, chains);
  let best = columns;
  let fewest = crossings(columns, neighbours);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    columns = swept(columns, neighbours, sweep % 2 === 0);
    const found = crossings(columns, neighbours);
    if (found < fewest) [best, fewest] = [columns, found];
  }
  return { columns: best, neighbours };
}

function initial(layers: ReadonlyMap<string, number>, chains: readonly Chain[]): Columns {
  const columns: Stop[][] = [];
  const nodes = [...layers].map(([name, layer]) => nodeStop(name, layer));
  const passing = chains.flatMap(({ stops }) => stops.filter(({ node }) => node === undefined));
  for (const stop of [...nodes, ...passing]) (columns[stop.layer] ??= []).push(stop);
  return columns;
}

function neighboursOf(chains: readonly Chain[]): Neighbours {
  const found = new Map<string, string[]>();
  const add = (one: Stop, other: Stop): void => {
    const known = found.get(one.key);
    if (known === undefined) found.set(one.key, [other.key]);
    else known.push(other.key);
  };
  for (const { stops } of chains) {
    stops.slice(1).forEach((stop, index) => {
      const before = stops[index];
      if (before === undefined) return;
      add(before, stop);
      add(stop, before);
    });
  }
  return found;
}

/** Each stop goes to the middle of its neighbours in the column before it; those without any stay where they are. */
function swept(columns: Columns, neighbours: Neighbours, toTheRight: boolean): Columns {
  const result = [...columns];
  const indices = [...columns.keys()].slice(1);
  for (const index of toTheRight ? indices : indices.reverse().map((one) => one - 1)) {
    const fixed = placesIn(result[toTheRight ? index - 1 : index + 1] ?? []);
    const column = result[index] ?? [];
    const wish = new Map(
      column.map(({ key }, at) => [key, middleOf(key, neighbours, fixed) ?? at] as const),
    );
    result[index] = [...column].sort((a, b) => (wish.get(a.key) ?? 0) - (wish.get(b.key) ?? 0));
  }
  return result;
}

function middleOf(
  key: string,
  neighbours: Neighbours,
  places: ReadonlyMap<string, number>,
): number | undefined {
  const at = (neighbours.get(key) ?? []).flatMap((other) => places.get(other) ?? []);
  return at.length === 0 ? undefined : at.reduce((a, b) => a + b, 0) / at.length;
}

function placesIn(column: readonly Stop[]): ReadonlyMap<string, number> {
  return new Map(column.map(({ key }, index) => [key, index]));
}

/** How many pairs of links between neighbouring columns cross. */
function crossings(columns: Columns, neighbours: Neighbours): number {
  return columns.reduce((sum, column, index) => {
    const places = placesIn(columns[index + 1] ?? []);
    const ends = column.flatMap(({ key }) =>
      (neighbours.get(key) ?? []).flatMap((other) => places.get(other) ?? []).sort((a, b) => a - b),
    );
    return sum + inversions(ends);
  }, 0);
}

/** Pairs in the wrong order, counted while sorting them. */
function inversions(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const half = values.length >> 1;
  const [left, right] = [values.slice(0, half), values.slice(half)];
  const below = inversions(left) + inversions(right);
  const sorted = left.sort((a, b) => a - b);
  right.sort((a, b) => a - b);
  let passed = 0;
  return right.reduce((sum, value) => {
    while (passed < sorted.length && (sorted[passed] ?? 0) <= value) passed += 1;
    return sum + sorted.length - passed;
  }, below);
}
