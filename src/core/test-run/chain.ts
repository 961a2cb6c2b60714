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
export function chainOf(expression: Node): Chain | undefined {
  const links: Link[] = [];
  // No recursion: generated code chains thousands of calls.
  for (let node = expression; ;) {
    switch (node.type) {
      case 'Identifier':
        return { root: node as IdentifierReference, links: links.reverse() };
      case 'CallExpression':
        node = node.callee;
        break;
      case 'TaggedTemplateExpression':
        node = node.tag;
        break;
      case 'AwaitExpression':
        node = node.argument;
        break;
      case 'ParenthesizedExpression':
      case 'TSNonNullExpression':
      case 'ChainExpression':
        node = node.expression;
        break;
      case 'MemberExpression':
        if (node.computed || node.property.type !== 'Identifier') return undefined;
        links.push({ name: node.property.name, offset: node.property.start });
        node = node.object;
        break;
      default:
        return undefined;
    }
  }
}
