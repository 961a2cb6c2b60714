import type { Node } from 'jsonc-parser';

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
export function duplicateKeys(root: Node): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  collect(root, [], found);
  return found;
}

function collect(node: Node, path: readonly (string | number)[], found: DuplicateKey[]): void {
  const seen = new Map<unknown, number>();
  node.children?.forEach((child, index) => {
    if (node.type !== 'object') {
      collect(child, [...path, index], found);
      return;
    }
    const [key, value] = child.children ?? [];
    if (key === undefined || value === undefined) return;
    const at = [...path, String(key.value)];
    const first = seen.get(key.value);
    if (first === undefined) seen.set(key.value, key.offset);
    else found.push({ path: at.join('.'), first, offset: key.offset });
    collect(value, at, found);
  });
}
