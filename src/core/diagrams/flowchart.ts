import type { DiagramLine } from './diagram-lines';
import { skeletonOf, statementProblems } from './flowchart-statements';
import { openBlocks } from './open-blocks';
import type { DiagramBody, DiagramLabel, DiagramProblem } from './read-diagram';

/** Statements that hold no nodes. */
const NO_NODES =
  /^(?:subgraph|end|direction|style|classDef|class|click|linkStyle|accTitle|accDescr)\b/;

const QUOTED = /"[^"]*"/g;
const EDGE_TEXT = [
  /(?:--|==|-\.)\s+("[^"]*"|[^"\s|>=.-][^"|>]*?)\s+(?:-->|==>|\.->|---|===|-\.-)/g,
  /\|\s*("[^"]*"|[^"|]+?)\s*\|/g,
];
const NODE_TEXT =
  /[\w-](?:\(\[|\[\[|\[\(|\(\(\(|\(\(|\{\{|\[\/|\[\\|\[|\(|\{|>)\s*("[^"]*"|[^"()[\]{}|]+?)\s*[\])}/\\]/g;

/** Labels of nodes and edges, and what cannot be a flowchart. */
export function readFlowchart(lines: readonly DiagramLine[], header: DiagramLine): DiagramBody {
  const statements = lines.filter(({ text }) => !NO_NODES.test(text));
  const isWhole = lines.every(isOnOneLine);
  const problems = statements.flatMap((line) => {
    const found = problemsIn(line);
    return found.length > 0 || !isWhole ? found : statementProblems(withoutQuotes(line));
  });
  return {
    labels: statements.flatMap(labelsIn),
    problems: [...directionProblems(header), ...openBlocks(lines, /^subgraph\b/), ...problems],
  };
}

/** Labels in quotes, metadata and descriptions may go on over lines, which are no statements then. */
function isOnOneLine({ text }: DiagramLine): boolean {
  const bare = text.replace(QUOTED, '');
  return !bare.includes('"') && !/^accDescr\s*\{|@\{[^}]*$/.test(bare);
}

function withoutQuotes(line: DiagramLine): DiagramLine {
  return { ...line, text: line.text.replace(QUOTED, (quoted) => 'x'.repeat(quoted.length)) };
}

const DIRECTION = /^(?:TB|TD|BT|RL|LR|[<>^v])$/;

function directionProblems({ text, offset }: DiagramLine): DiagramProblem[] {
  const [whole = '', before = '', direction] = /^([\w-]+[ \t]+)([^\s;]+)/.exec(text) ?? [];
  if (whole === '' || direction === undefined || DIRECTION.test(direction)) return [];
  return [{ message: `\`${direction}\` is no direction`, offset: offset + before.length }];
}

function labelsIn({ text, offset }: DiagramLine): DiagramLabel[] {
  const edges = EDGE_TEXT.flatMap((pattern) => found(text, pattern));
  const nodes = found(text, NODE_TEXT).filter(
    ({ at }) => !edges.some((edge) => at >= edge.at && at < edge.at + edge.label.length),
  );
  return [
    ...nodes.map(({ label, at }) => ({ kind: 'node' as const, text: label, offset: offset + at })),
    ...edges.map(({ label, at }) => ({ kind: 'edge' as const, text: label, offset: offset + at })),
  ];
}

function found(text: string, pattern: RegExp): { readonly label: string; readonly at: number }[] {
  return [...text.matchAll(pattern)].map((match) => {
    const written = match[1] ?? '';
    const isQuoted = written.startsWith('"');
    const at = match.index + match[0].indexOf(written) + (isQuoted ? 1 : 0);
    return { label: isQuoted ? written.slice(1, -1) : written, at };
  });
}

/** Labels in quotes may span lines, and `"` cannot be escaped: an odd one is closed on the next line, or never. */
function problemsIn({ text, offset }: DiagramLine): DiagramProblem[] {
  const bare = text.replace(QUOTED, (quoted) => 'x'.repeat(quoted.length));
  if (bare.includes('"')) return [];
  const arrow = /(?:-->|==>|-\.->|---|===)\s*(?:\|[^|]*\|)?\s*;?$/.exec(bare);
  if (arrow !== null) {
    return [{ message: 'The arrow leads nowhere', offset: offset + arrow.index }];
  }
  if (/^(?:-->|==>|-\.->)/.test(bare)) return [{ message: 'The arrow comes from nowhere', offset }];
  const skeleton = skeletonOf(bare);
  const unmatched = unmatchedBracket(skeleton);
  if (unmatched === undefined) {
    const nested = skeleton.search(/[()[\]{}|]/);
    if (nested < 0) return [];
    const message = `\`${skeleton.charAt(nested)}\` holds brackets or bars outside of quotes`;
    return [{ message, offset: offset + nested }];
  }
  const bracket = bare.charAt(unmatched);
  return [{ message: `\`${bracket}\` has no counterpart`, offset: offset + unmatched }];
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

function unmatchedBracket(text: string): number | undefined {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if ('([{'.includes(character)) open.push(at);
    const opener = PAIRS[character];
    if (opener === undefined) continue;
    const last = open.pop();
    if (last === undefined || text.charAt(last) !== opener) return last ?? at;
  }
  return open.pop();
}
