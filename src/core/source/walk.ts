import { visitorKeys, type Node } from 'oxc-parser';

/** A node and what it stands in, the nearest first. */
export interface Visit {
  readonly node: Node;
  readonly parent: Visit | undefined;
}

/**
 * Every node below `root` and `root` itself, in the order of the text.
 * It does not recurse: a sum of 10,000 terms is nested 10,000 deep.
 */
export function* walk(root: Node): Generator<Visit> {
  const pending: Visit[] = [{ node: root, parent: undefined }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    yield visit;
    const children = childrenOf(visit.node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node) pending.push({ node, parent: visit });
    }
  }
}

/** In the order of the text. Plain loops: the gate spends most of its time here. */
export function childrenOf(node: Node): Node[] {
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  const children: Node[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const value = fields[key];
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) if (isNode(item)) children.push(item);
    }
  }
  return children;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
