import type { IdentifierReference, Node } from 'oxc-parser';

/** `it.skip.each(rows)` as a root name and the names behind it, calls on the way left out. */
export interface Chain {
  readonly root: IdentifierReference;
  readonly links: readonly Link[];
}

export interface Link {
  readonly name: string;
  readonly offset: number;
}

/** Undefined when the expression does not start at a name, or has a computed name on the way. */
export function chainOf(node: Node): Chain | undefined {
  switch (node.type) {
    case 'Identifier':
      return { root: node as IdentifierReference, links: [] };
    case 'CallExpression':
      return chainOf(node.callee);
    case 'TaggedTemplateExpression':
      return chainOf(node.tag);
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
    case 'AwaitExpression':
      return chainOf('expression' in node ? node.expression : node.argument);
    case 'MemberExpression': {
      if (node.computed || node.property.type !== 'Identifier') return undefined;
      const inner = chainOf(node.object);
      const { name, start: offset } = node.property;
      return inner && { ...inner, links: [...inner.links, { name, offset }] };
    }
    default:
      return undefined;
  }
}
