import type { DiagramLine } from './diagram-lines';
import type { DiagramProblem } from './read-diagram';

const PLAIN = '[^()[\\]{}|"]*';

/** Nodes' shapes with what stands in them, and metadata. What holds brackets itself is none of them. */
const SHAPES = new RegExp(
  [
    '@\\{[^}]*\\}',
    `\\(\\(\\(${PLAIN}\\)\\)\\)`,
    `\\(\\(${PLAIN}\\)\\)`,
    `\\(\\[${PLAIN}\\]\\)`,
    `\\[\\[${PLAIN}\\]\\]`,
    `\\[\\(${PLAIN}\\)\\]`,
    `\\[${PLAIN}\\]`,
    `\\(${PLAIN}\\)`,
    `\\{\\{${PLAIN}\\}\\}`,
    `\\{${PLAIN}\\}`,
    '(?<=\\w)>[^()[\\]{}|>-]*\\]',
  ].join('|'),
  'g',
);

/** Text on an edge, between bars or between the halves of its arrow. */
const BARS = new RegExp(`\\|${PLAIN}\\|`, 'g');
const HALVES = /(?:--|==)\s+[^\s|>=.-][^|>]*?\s+(?=--|==)|-\.(?![.-])[^|>]*?(?=\.-)/g;

const EDGE_ID = /(?<=\s)\w+@(?=[<xo]?[-=~])/g;
const LINK = /(?:(?<![A-Za-z0-9_])[xo]|<)?(?:--+[->xo]|==+[=>xo]|-\.+-[>xo]?|\.+-[>xo]?|~~~+)/g;

/** Words of Mermaid that cannot be names of nodes. */
const RESERVED: ReadonlySet<string> = new Set(['end', 'graph', 'class', 'style', 'subgraph']);

/** The text without what nodes and edges say, which may be anything; offsets stay. */
export function skeletonOf(text: string): string {
  const filled = (part: string): string => 'x'.repeat(part.length);
  const blank = (part: string): string => ' '.repeat(part.length);
  return text.replace(SHAPES, filled).replace(BARS, blank);
}

/** What stands between arrows and is no node. */
export function statementProblems({ text, offset }: DiagramLine): DiagramProblem[] {
  const bare = skeletonOf(text)
    .replace(HALVES, (half) => half.slice(0, 2) + half.charAt(1).repeat(half.length - 2))
    .replace(EDGE_ID, (id) => ' '.repeat(id.length));
  const problems: DiagramProblem[] = [];
  let at = 0;
  for (const piece of bare.split(/;/).flatMap((one) => one.split(LINK))) {
    const nodes = piece.trim().replace(/\s+&\s+/g, '&');
    const place = bare.indexOf(piece, at);
    at = place + piece.length;
    const message = problemOf(nodes);
    if (message === undefined) continue;
    problems.push({ message, offset: offset + place + piece.search(/\S/) });
  }
  return problems.slice(0, 1);
}

function problemOf(nodes: string): string | undefined {
  if (/[\s<>]/.test(nodes)) return `\`${nodes}\` is no node, and there is no arrow in it`;
  const reserved = nodes.split('&').find((name) => RESERVED.has(name));
  return reserved === undefined ? undefined : `\`${reserved}\` cannot be the name of a node`;
}
