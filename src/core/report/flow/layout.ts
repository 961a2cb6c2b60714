import { chainsOf, type Chain, type Stop } from './chains';
import { columnsOf, type Columns, type Neighbours } from './columns';
import type { FlowEdge, FlowNode } from './flow';
import { grouped, layersOf, type Link } from './layers';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node with its place; each of its events has a row below its name. */
export interface PlacedNode extends FlowNode, Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge extends FlowEdge {
  /** From the row of its event to the head of its subscriber. */
  readonly points: readonly Point[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export const HEAD_HEIGHT = 34;
export const ROW_HEIGHT = 20;
export const NODE_WIDTH = 240;
const FOOT_HEIGHT = 8;
const COLUMN_GAP = 96;
const ROW_GAP = 22;
/** Height of the gap that a passing link is given. */
const PASSAGE = 10;
const MARGIN = 24;
const ROUNDS = 8;

/** Places nodes in columns and leads edges between them. The same nodes and edges give the same picture. */
export function layOut(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Layout {
  const links = linksOf(edges);
  const layers = layersOf(
    nodes.map(({ name }) => name),
    links,
  );
  const chains = chainsOf(links, layers);
  const { columns, neighbours } = columnsOf(layers, chains);
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const heightOf = ({ node }: Stop): number => nodeHeight(byName.get(node ?? ''));
  const tops = topsOf(columns, neighbours, heightOf);
  const placed = new Map(
    nodes.map((node) => {
      const x = xOf(layers.get(node.name) ?? 0);
      const place = { x, y: tops.get(node.name) ?? 0, width: NODE_WIDTH, height: nodeHeight(node) };
      return [node.name, { ...node, ...place }];
    }),
  );
  const byLink = new Map(chains.map((chain) => [linkKey(chain), chain]));
  const bottoms = columns.flat().map((stop) => (tops.get(stop.key) ?? 0) + heightOf(stop));
  return {
    width: xOf(columns.length - 1) + NODE_WIDTH + MARGIN,
    height: bottoms.reduce((a, b) => Math.max(a, b), 0) + MARGIN,
    nodes: [...placed.values()],
    edges: edges.map((edge) => ({
      ...edge,
      points: pointsOf(edge, byLink.get(linkKey(edge)), placed, tops),
    })),
  };
}

function linksOf(edges: readonly FlowEdge[]): Link[] {
  return [...grouped(edges, linkKey).values()].flatMap(([edge]) =>
    edge === undefined ? [] : [{ from: edge.from, to: edge.to }],
  );
}

function linkKey({ from, to }: Link): string {
  return `${from}\0${to}`;
}

function xOf(layer: number): number {
  return MARGIN + layer * (NODE_WIDTH + COLUMN_GAP);
}

function nodeHeight(node: FlowNode | undefined): number {
  if (node === undefined) return PASSAGE;
  const rows = node.events.length;
  return HEAD_HEIGHT + (rows === 0 ? 0 : rows * ROW_HEIGHT + FOOT_HEIGHT);
}

/** Upper ends: near to what each stop is linked with, in the order of its column, without touching. */
function topsOf(
  columns: Columns,
  neighbours: Neighbours,
  heightOf: (stop: Stop) => number,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const heights = new Map(columns.flat().map((stop) => [stop.key, heightOf(stop)]));
  const middle = (key: string): number => (tops.get(key) ?? 0) + (heights.get(key) ?? 0) / 2;
  for (const column of columns) stack(column, () => 0, heights, tops);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const column of round % 2 === 0 ? columns : [...columns].reverse()) {
      const wishes = new Map(
        column.map(({ key }) => {
          const at = (neighbours.get(key) ?? []).map(middle);
          const wish = at.length === 0 ? middle(key) : at.reduce((a, b) => a + b, 0) / at.length;
          return [key, wish - (heights.get(key) ?? 0) / 2];
        }),
      );
      stack(column, (key) => wishes.get(key) ?? 0, heights, tops);
    }
  }
  const highest = [...tops.values()].reduce((a, b) => Math.min(a, b), Infinity);
  return new Map([...tops].map(([key, top]) => [key, Math.round(top - highest) + MARGIN]));
}

/** Puts each stop where it wishes to be, or below the one above it; then all as far up as pushed them down. */
function stack(
  column: readonly Stop[],
  wishOf: (key: string) => number,
  heights: ReadonlyMap<string, number>,
  tops: Map<string, number>,
): void {
  let free = -Infinity;
  let pushed = 0;
  for (const { key } of column) {
    const wish = wishOf(key);
    const top = Math.max(wish, free);
    pushed += top - wish;
    tops.set(key, top);
    free = top + (heights.get(key) ?? 0) + ROW_GAP;
  }
  const shift = column.length === 0 ? 0 : pushed / column.length;
  for (const { key } of column) tops.set(key, (tops.get(key) ?? 0) - shift);
}

function pointsOf(
  { event, from, to }: FlowEdge,
  chain: Chain | undefined,
  nodes: ReadonlyMap<string, PlacedNode>,
  tops: ReadonlyMap<string, number>,
): Point[] {
  const [start, end] = [nodes.get(from), nodes.get(to)];
  if (start === undefined || end === undefined || chain === undefined) return [];
  const isForward = start.x < end.x;
  const row = HEAD_HEIGHT + (start.events.indexOf(event) + 0.5) * ROW_HEIGHT;
  const passages = chain.stops
    .filter(({ node }) => node === undefined)
    .flatMap(({ key, layer }) => {
      const y = (tops.get(key) ?? 0) + PASSAGE / 2;
      const [left, right] = [
        { x: xOf(layer), y },
        { x: xOf(layer) + NODE_WIDTH, y },
      ];
      return isForward ? [left, right] : [right, left];
    });
  return [
    { x: isForward ? start.x + start.width : start.x, y: start.y + row },
    ...passages,
    { x: isForward ? end.x : end.x + end.width, y: end.y + HEAD_HEIGHT / 2 },
  ];
}
