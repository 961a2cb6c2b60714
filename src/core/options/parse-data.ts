import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { offsetOfTooDeepNesting } from '../source/nesting';
import { lineIndexOf, type Position, positionAt } from '../source/position';
import type { DataPath } from './problem';

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

/** Reads YAML 1.2, and JSON, which is a part of it. Keys that stand twice are refused. Never throws. */
export function parseData(text: string): ParsedData | UnreadableData {
  const unbounded = whyUnbounded(text);
  if (unbounded !== undefined) return unbounded;
  const lines = lineIndexOf(text);
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    return {
      message: error.message.replace(/\.?$/, '.'),
      position: positionAt(lines, error.pos[0]),
    };
  }
  const positionOf = (path: DataPath): Position =>
    positionAt(lines, startOf(nearestNode(document.contents, path)));
  try {
    const value: unknown = document.toJS();
    const endless = pathIntoItself(value);
    return endless === undefined
      ? { value, positionOf }
      : { message: 'An alias leads back to what it stands in.', position: positionOf(endless) };
  } catch (error) {
    // The parser counts what aliases of aliases would grow to, and gives up early.
    if (!(error instanceof ReferenceError)) throw error;
    return { message: `${error.message}.`, position: positionAt(lines, 0) };
  }
}

/** In UTF-16 units: some two hundred times what the examples have. */
const LONGEST_TEXT = 4_000_000;

/** Levels that are told by indentation and dashes; each takes the parser's stack, as a bracket does. */
const DEEP_INDENTATION = /^[ \-?:]{250}/m;

/** What would take a parser longer, or deeper, than any text that somebody wrote. */
function whyUnbounded(text: string): UnreadableData | undefined {
  if (text.length > LONGEST_TEXT) {
    const message = `It has ${text.length} characters, more than ${LONGEST_TEXT}.`;
    return { message, position: { line: 1, column: 1 } };
  }
  const nul = text.indexOf('\0');
  const deep = offsetOfTooDeepNesting(text) ?? DEEP_INDENTATION.exec(text)?.index;
  if (nul < 0 && deep === undefined) return undefined;
  const message = nul < 0 ? 'It is nested too deeply.' : 'It is no text: it has a NUL character.';
  return { message, position: positionAt(lineIndexOf(text), nul < 0 ? (deep ?? 0) : nul) };
}

/** Where a value first holds itself, which YAML's aliases make possible. */
function pathIntoItself(
  value: unknown,
  path: DataPath = [],
  around: ReadonlySet<unknown> = new Set(),
  done = new Set<unknown>(),
): DataPath | undefined {
  if (typeof value !== 'object' || value === null || done.has(value)) return undefined;
  if (around.has(value)) return path;
  const inside = new Set(around).add(value);
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const found = pathIntoItself(item, [...path, step], inside, done);
    if (found !== undefined) return found;
  }
  done.add(value);
  return undefined;
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

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
