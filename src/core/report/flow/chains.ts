import type { Link } from './layers';

/** A node, or the place in a column where a link passes between nodes. */
export interface Stop {
  readonly key: string;
  readonly layer: number;
  /** `undefined` where a link passes. */
  readonly node: string | undefined;
}

/** A link on its way through all columns between its ends. */
export interface Chain extends Link {
  /** From its beginning to its end, whichever of them stands on the left. */
  readonly stops: readonly Stop[];
}

/** Both ends of a link in one column would hide it: such links are there only where a node leads to itself. */
export function chainsOf(
  links: readonly Link[],
  layers: ReadonlyMap<string, number>,
): readonly Chain[] {
  return links.map(({ from, to }) => {
    const start = layers.get(from) ?? 0;
    const end = layers.get(to) ?? 0;
    const step = Math.sign(end - start);
    const between = Array.from({ length: Math.max(0, Math.abs(end - start) - 1) }, (_, index) => {
      const layer = start + step * (index + 1);
      return { key: `${from}\0${to}\0${layer}`, layer, node: undefined };
    });
    return { from, to, stops: [nodeStop(from, start), ...between, nodeStop(to, end)] };
  });
}

export function nodeStop(name: string, layer: number): Stop {
  return { key: name, layer, node: name };
}
