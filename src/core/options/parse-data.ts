import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { DataPath } from './problem';

/** Line and column, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML or JSON text, read. */
export interface ParsedData {
  readonly value: unknown;
  /** Where the value of a path stands; for a path that is not there, where the nearest part of it stands. */
  positionOf(path: DataPath): Position;
}

export interface UnreadableData {
  readonly message: string;
  readonly position: Position;
}

/** Reads YAML 1.2, and JSON, which is a part of it. Keys that stand twice are refused. */
export function parseData(text: string): ParsedData | UnreadableData {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    return { message: error.message.replace(/\.?$/, '.'), position: at(error.pos[0]) };
  }
  const positionOf = (path: DataPath): Position => {
    const node = nearestNode(document.contents, path);
    return at(node?.range?.[0] ?? 0);
  };
  return { value: document.toJS() as unknown, positionOf };
}

/** The key of an entry, the item of a list: what one looks for to mend it. */
function nearestNode(root: Node | null, path: DataPath): Node | null {
  let found = root;
  let current: unknown = root;
  for (const step of path) {
    const entry = entryOf(current, step);
    if (entry === undefined) return found;
    found = entry.shown;
    current = entry.value;
  }
  return found;
}

function entryOf(node: unknown, step: string | number) {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { shown: item, value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return isNode(pair?.key) ? { shown: pair.key, value: pair.value } : undefined;
}
