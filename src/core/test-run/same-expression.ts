import type { Node } from 'oxc-parser';
import { childrenOf, walk } from '../source/walk';

/** They have a value and do nothing else. Reading a property may call a getter; that is taken for reading. */
const READING = new Set<Node['type']>([
  'Identifier',
  'ThisExpression',
  'Literal',
  'TemplateLiteral',
  'TemplateElement',
  'MemberExpression',
  'ChainExpression',
  'UnaryExpression',
  'BinaryExpression',
  'LogicalExpression',
  'ConditionalExpression',
  'ParenthesizedExpression',
  'TSNonNullExpression',
  'ArrayExpression',
  'ObjectExpression',
  'Property',
]);

/** Both read the same and nothing happens in between: the values are the same, whatever they are. */
export function isSameReading(a: Node, b: Node): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left !== undefined && left === right;
}

/** Whether an expression makes an object of its own each time. */
export function makesObject(node: Node): boolean {
  for (const { node: part } of walk(node)) {
    if (/^(?:Object|Array)Expression$/.test(part.type)) return true;
    if (part.type === 'Literal' && 'regex' in part) return true;
  }
  return false;
}

/** In words that are equal for equal syntax; undefined when something in it may do more than read. */
function partsOf(root: Node): string | undefined {
  const parts: string[] = [];
  for (const { node } of walk(root)) {
    if (!READING.has(node.type)) return undefined;
    if (node.type === 'UnaryExpression' && node.operator === 'delete') return undefined;
    if (node.type === 'Property' && (node.kind !== 'init' || node.method)) return undefined;
    if (node.type !== 'ParenthesizedExpression') parts.push(partOf(node));
  }
  return parts.join('\n');
}

function partOf(node: Node): string {
  const { length } = childrenOf(node);
  return `${node.type} ${length} ${ownTextOf(node)}`;
}

function ownTextOf(node: Node): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'Literal':
      return node.raw ?? String(node.value);
    case 'TemplateElement':
      return JSON.stringify(node.value.raw);
    case 'MemberExpression':
      return `${node.computed} ${node.optional}`;
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
      return node.operator;
    default:
      return '';
  }
}
