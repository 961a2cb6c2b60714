import {
  HEAD_HEIGHT,
  layOut,
  ROW_HEIGHT,
  type PlacedEdge,
  type PlacedNode,
  type Point,
} from '../flow/layout';
import type { FlowNode } from '../flow/flow';
import type { Flow, Standing, Subject } from '../report';
import { html, type Html } from './html';
import { idOf } from './links';

/** Where events come from that no module publishes. */
export const OUTSIDE = 'outside';

/** The data flow as a picture: modules with the events that they publish, and an arrow to each that hears of one. */
export function flowPicture(flow: Flow, subjects: readonly Subject[]): Html {
  const standings = new Map(subjects.map(({ name, standing }) => [name, standing]));
  const names = subjects.flatMap(({ kind, name }) => (kind === 'module' ? [name] : []));
  const nodes = [...names.map((name) => node(name, flow)), ...outsideNodes(flow)];
  const edges = [
    ...flow.edges,
    ...flow.outside.map((edge) => ({
      ...edge,
      from: OUTSIDE_KEY,
      state: 'unknown' as const,
      tests: [],
    })),
  ];
  const layout = layOut(nodes, edges);
  const orphans = new Set(flow.orphans.map(({ event, from }) => `${from} ${event}`));
  return html`<svg
    class="flow"
    viewBox="0 0 ${layout.width} ${layout.height}"
    preserveAspectRatio="xMidYMid meet"
    role="img"
    aria-label="Data flow of ${names.length} modules over ${flow.edges.length} edges; the table below says the same."
  >
    <defs>${(['exercised', 'missing', 'unknown'] as const).map(arrowHead)}</defs>
    <g class="edges">${layout.edges.map(edgePath)}</g>
    <g class="nodes">
      ${layout.nodes.map((placed) => nodeBox(placed, standings.get(placed.name), orphans))}
    </g>
  </svg>`;
}

/** No module's name has a blank. */
const OUTSIDE_KEY = ' outside';

/** What somebody hears comes first. */
function node(name: string, { edges, orphans }: Flow): FlowNode {
  const events = [...edges, ...orphans].filter(({ from }) => from === name);
  return { name, events: [...new Set(events.map(({ event }) => event))] };
}

function outsideNodes({ outside }: Flow): FlowNode[] {
  const events = [...new Set(outside.map(({ event }) => event))];
  return events.length === 0 ? [] : [{ name: OUTSIDE_KEY, events }];
}

function arrowHead(state: string): Html {
  return html`<marker
    id="arrow-${state}"
    class="arrow ${state}"
    viewBox="0 0 8 8"
    refX="7"
    refY="4"
    markerWidth="7"
    markerHeight="7"
    orient="auto-start-reverse"
  >
    <path d="M0 0.5 8 4 0 7.5z" />
  </marker>`;
}

function edgePath({ event, from, to, state, points }: PlacedEdge): Html {
  const publisher = from === OUTSIDE_KEY ? OUTSIDE : from;
  return html`<path
    class="edge ${state}"
    data-from="${idOf(from)}"
    data-to="${idOf(to)}"
    d="${curve(points)}"
    marker-end="url(#arrow-${state})"
  >
    <title>${event}: ${publisher} → ${to}</title>
  </path>`;
}

/** Level where it leaves, passes and arrives. */
function curve([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return '';
  let at = first;
  const parts = rest.map((point) => {
    const reach = (point.x - at.x) / 2;
    const part = `C${at.x + reach} ${at.y} ${point.x - reach} ${point.y} ${point.x} ${point.y}`;
    at = point;
    return part;
  });
  return `M${first.x} ${first.y}${parts.join('')}`;
}

function nodeBox(
  { name, events, x, y, width, height }: PlacedNode,
  standing: Standing | undefined,
  orphans: ReadonlySet<string>,
): Html {
  const isOutside = name === OUTSIDE_KEY;
  return html`<g
    class="node ${isOutside ? 'from-outside' : (standing ?? 'unproven')}"
    data-node="${idOf(name)}"
    transform="translate(${x} ${y})"
  >
    <title>${isOutside ? 'outside the ecosystem' : name}</title>
    <rect class="box" width="${width}" height="${height}" rx="8" />
    <circle class="light" cx="16" cy="${HEAD_HEIGHT / 2}" r="4" />
    <text class="title" x="28" y="${HEAD_HEIGHT / 2 + 4.5}"
      >${shortened(isOutside ? OUTSIDE : name, 25)}</text
    >
    ${events.map((event, index) => eventRow(event, index, orphans.has(`${name} ${event}`)))}
  </g>`;
}

function eventRow(event: string, index: number, isOrphan: boolean): Html {
  const y = HEAD_HEIGHT + (index + 0.5) * ROW_HEIGHT + 4;
  return html`<text class="event${isOrphan ? ' orphan' : ''}" x="28" y="${y}">
    ${shortened(event, 28)}
    <title>${event}${isOrphan ? ': no module here answers it' : ''}</title>
  </text>`;
}

/** What fits into a box; the whole is its title, and stands in the table. */
function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
