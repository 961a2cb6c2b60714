import type { Tree } from '@nx/devkit';
import { applyEdits, findNodeAtLocation, type JSONPath, modify, type Node } from 'jsonc-parser';
import { indentAt, insertEntry, styleOf, treeOf } from './insert-json';

/**
 * Sets one value of a JSON file and leaves every other byte alone: comments, order, indentation and line ends are the
 * user's. A path that ends in `-1` appends to a list; properties find their place among sorted ones.
 */
export function editJson(tree: Tree, file: string, path: JSONPath, value: unknown): void {
  const text = tree.read(file, 'utf8') ?? '{}\n';
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  tree.write(file, mark + withValue(text.slice(mark.length), path, value));
}

/** Takes one value out of a JSON file, as carefully. */
export function removeJson(tree: Tree, file: string, path: JSONPath): void {
  const text = tree.read(file, 'utf8') ?? '{}\n';
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = text.slice(mark.length);
  tree.write(file, mark + applyEdits(source, modify(source, path, undefined, {})));
}

function withValue(text: string, path: JSONPath, value: unknown): string {
  const root = treeOf(text);
  // The nearest thing that is there; the rest of the path is added with the value.
  let depth = path.length - 1;
  while (depth > 0 && findNodeAtLocation(root, path.slice(0, depth)) === undefined) depth -= 1;
  const container = findNodeAtLocation(root, path.slice(0, depth)) ?? root;
  const [key, ...rest] = path.slice(depth);
  const added = nested(rest, value);
  // `null`, or a value that is there already.
  const replaced = isHolder(container) ? findNodeAtLocation(root, path) : container;
  if (replaced !== undefined) {
    const whole = isHolder(container) ? value : nested(path.slice(depth), value);
    const { offset, length } = replaced;
    return text.slice(0, offset) + inline(whole) + text.slice(offset + length);
  }
  if (container.type === 'array') {
    return insertEntry(text, container, inline(added), container.children?.at(-1));
  }
  const name = String(key);
  const entry = `${JSON.stringify(name)}: ${rendered(text, container, added)}`;
  return insertEntry(text, container, entry, placeOf(container, name));
}

function nested(path: JSONPath, value: unknown): unknown {
  return path.reduceRight<unknown>(
    (inner, name) => (name === -1 ? [inner] : { [name]: inner }),
    value,
  );
}

function isHolder({ type }: Node): boolean {
  return type === 'object' || type === 'array';
}

/** The property behind which a name belongs: the last one, unless they are sorted. */
function placeOf({ children = [] }: Node, name: string): Node | undefined {
  const keys = children.map((child) => String(child.children?.[0]?.value));
  const isSorted =
    keys.length > 1 && keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);
  return isSorted ? children.filter((_, at) => (keys[at] ?? '') < name).at(-1) : children.at(-1);
}

/** Objects on lines of their own, everything else on one. */
function rendered(text: string, container: Node, value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return inline(value);
  const { unit, eol } = styleOf(text);
  const indent = indentAt(text, container) + unit;
  return JSON.stringify(value, null, unit).replace(/\n/g, `${eol}${indent}`);
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
