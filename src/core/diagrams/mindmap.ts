import type { DiagramLine } from './diagram-lines';
import type { DiagramBody, DiagramProblem } from './read-diagram';
import { unknownStatements, withWholeTexts } from './statements';

const TEXT = '(?:"[^"]*"|[^()[\\]{}"])+';
const OPEN = '(?:\\(\\(|\\{\\{|\\[|\\(-|-\\)|\\)\\)|\\)|\\()';
const CLOSE = '(?:\\)\\)|\\}\\}|\\]|\\(-|-\\)|\\(\\(|\\)|\\()';
const COMMENT = '\\s*(?:%%.*)?$';

const NODES: readonly RegExp[] = [
  new RegExp(`^[^()[\\]{}]*${OPEN}${TEXT}${CLOSE}${COMMENT}`),
  new RegExp(`^[^()[\\]{}]*\\{\\{.+\\}\\}${COMMENT}`),
  /^[^()[{}]+$/,
  /^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/,
];

const ICON = /^::icon\(/i;

/** Icons and classes belong to the node above. */
const NO_NODE = /^:::?|^%%/;

/** What cannot be a mindmap. */
export function readMindmap(lines: readonly DiagramLine[]): DiagramBody {
  const { rest, problems } = withoutIcons(lines);
  const nodes = withWholeTexts(rest, /[([{][^"]*"[^"]*$/).filter(({ text }) => !NO_NODE.test(text));
  const [root, ...others] = nodes;
  const roots = others.filter(({ indent }) => root !== undefined && indent <= root.indent);
  return {
    labels: [],
    problems: [
      ...problems,
      ...unknownStatements(nodes, (text) => NODES.some((node) => node.test(text))),
      ...roots.map(({ text, offset }) => ({
        message: `\`${text}\` is a second root, since it is not indented more than the first`,
        offset,
      })),
    ],
  };
}

/** The name of an icon goes on to its `)`, in whichever line that stands. */
function withoutIcons(lines: readonly DiagramLine[]): {
  readonly rest: readonly DiagramLine[];
  readonly problems: readonly DiagramProblem[];
} {
  const rest: DiagramLine[] = [];
  let open: DiagramLine | undefined;
  for (const line of lines) {
    if (open === undefined && ICON.test(line.text)) open = line;
    else if (open === undefined) rest.push(line);
    if (line.text.includes(')')) open = undefined;
  }
  if (open === undefined) return { rest, problems: [] };
  return {
    rest,
    problems: [{ message: '`::icon(` is never closed by `)`', offset: open.offset }],
  };
}
