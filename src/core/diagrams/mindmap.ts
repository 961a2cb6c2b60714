import type { DiagramLine } from './diagram-lines';
import type { DiagramBody } from './read-diagram';
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

/** Icons and classes belong to the node above. */
const NO_NODE = /^:::?|^%%/;

/** What cannot be a mindmap. */
export function readMindmap(lines: readonly DiagramLine[]): DiagramBody {
  const nodes = withWholeTexts(lines, /[([{][^"]*"[^"]*$/).filter(
    ({ text }) => !NO_NODE.test(text),
  );
  const [root, ...others] = nodes;
  const roots = others.filter(({ indent }) => root !== undefined && indent <= root.indent);
  return {
    labels: [],
    problems: [
      ...unknownStatements(nodes, (text) => NODES.some((node) => node.test(text))),
      ...roots.map(({ text, offset }) => ({
        message: `\`${text}\` is a second root, since it is not indented more than the first`,
        offset,
      })),
    ],
  };
}
