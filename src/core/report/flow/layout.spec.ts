import { describe, expect, it } from 'vitest';
import type { FlowEdge } from './flow';
import { layersOf } from './layers';
import { layOut, type Layout } from './layout';

/** `a>b` is an edge of its own event. */
function picture(...pairs: string[]): Layout {
  const edges = pairs.map((pair): FlowEdge => {
    const [from = '', to = ''] = pair.split('>');
    return { event: `${from}.for-${to}`, from, to, state: 'exercised', tests: [] };
  });
  const names = [...new Set(pairs.flatMap((pair) => pair.split('>')))];
  return layOut(
    names.map((name) => ({
      name,
      events: edges.filter(({ from }) => from === name).map(({ event }) => event),
    })),
    edges,
  );
}

const linksOf = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('>');
    return { from, to };
  });

describe('layers', () => {
  it('go from those that give to those that take', () => {
    const layers = layersOf(['c', 'b', 'a'], linksOf('a>b', 'b>c', 'a>c'));
    expect(Object.fromEntries(layers)).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('turn back as few links as a cycle needs', () => {
    const layers = layersOf(['a', 'b', 'c'], linksOf('a>b', 'b>c', 'c>a', 'a>c'));
    expect(Object.fromEntries(layers)).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('know nodes without links', () => {
    expect(layersOf(['a'], []).get('a')).toBe(0);
  });
});

describe('the picture', () => {
  it('is empty without modules', () => {
    expect(layOut([], [])).toMatchObject({ nodes: [], edges: [] });
  });

  it('has no nodes that touch', () => {
    const { nodes } = picture('a>b', 'a>c', 'a>d', 'b>e', 'c>e', 'd>a', 'e>b', 'f>g', 'g>f');
    for (const one of nodes) {
      for (const other of nodes.filter(({ name }) => name !== one.name)) {
        const isBeside = one.x + one.width <= other.x || other.x + other.width <= one.x;
        const isAbove = one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(isBeside || isAbove, `${one.name} ${other.name}`).toBe(true);
      }
    }
  });

  it('leads no edge through a node', () => {
    const { nodes, edges } = picture('a>b', 'b>c', 'c>d', 'a>d', 'd>a', 'a>c', 'b>d');
    for (const { points, from, to } of edges) {
      for (const { x, y } of points.slice(1, -1)) {
        const hit = nodes.find(
          (node) => x > node.x && x < node.x + node.width && y > node.y && y < node.y + node.height,
        );
        expect(hit?.name, `${from}>${to}`).toBeUndefined();
      }
    }
  });

  it('lets edges leave at their event and arrive at a head, on the sides that face each other', () => {
    const { nodes, edges } = picture('a>b', 'b>a');
    const [a, b] = nodes;
    const [there, back] = edges;
    expect(there?.points[0]?.x).toBe((a?.x ?? 0) + (a?.width ?? 0));
    expect(there?.points.at(-1)?.x).toBe(b?.x);
    expect(back?.points[0]?.x).toBe(b?.x);
    expect(back?.points.at(-1)?.x).toBe((a?.x ?? 0) + (a?.width ?? 0));
  });

  it('lies within its own bounds, and is the same every time', () => {
    const pairs = ['a>b', 'b>c', 'c>a', 'd>b', 'a>e', 'e>d'];
    const layout = picture(...pairs);
    for (const { x, y, width, height } of layout.nodes) {
      expect(x >= 0 && y >= 0).toBe(true);
      expect(x + width <= layout.width && y + height <= layout.height).toBe(true);
    }
    expect(picture(...pairs)).toEqual(layout);
  });

  it('of a thousand modules is made in seconds', () => {
    const pairs = Array.from({ length: 1000 }, (_, from) =>
      [3, 7].map((branches) => `m${Math.floor(from / branches)}>m${from}`),
    ).flat();
    const start = performance.now();
    expect(picture(...pairs).nodes).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
