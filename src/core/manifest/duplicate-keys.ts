import { getNodePath, type Node } from 'jsonc-parser';

/** A property that its object holds more than once: of JSON's readers most take the last, and some the first. */
export interface DuplicateKey {
  /** Joined with dots. */
  readonly path: string;
  /** Offset of the first one's name. */
  readonly first: number;
  /** Offset of this one's name. */
  readonly offset: number;
}

/** Every second and later property of the same name, in the order of the text. */
export function duplicateKeys(node: Node): DuplicateKey[] {
  const children = node.children ?? [];
  const own = node.type === 'object' ? duplicatesIn(children) : [];
  return [...own, ...children.flatMap(duplicateKeys)].sort((a, b) => a.offset - b.offset);
}

function duplicatesIn(properties: readonly Node[]): DuplicateKey[] {
  const seen = new Map<unknown, number>();
  return properties.flatMap(({ children: [key, value] = [] }) => {
    if (key === undefined || value === undefined) return [];
    const first = seen.get(key.value);
    if (first === undefined) seen.set(key.value, key.offset);
    return first === undefined
      ? []
      : [{ path: getNodePath(value).join('.'), first, offset: key.offset }];
  });
}
