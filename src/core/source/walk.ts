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
    for (const node of childrenOf(visit.node).reverse()) pending.push({ node, parent: visit });
  }
}

/** In the order of the text. */
export function childrenOf(node: Node): Node[] {
  const fields = node as unknown as Readonly<Record<string, unknown>>;
  return (visitorKeys[node.type] ?? []).flatMap((key) => [fields[key]].flat()).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
