import type { Node, ObjectPropertyKind } from 'oxc-parser';
import { unwrap } from '../../../source/exports';
import { keyOf } from '../../../source/functions';

/** Whether an expression is the same at every call: literals, and lists and objects of nothing else. */
export function isConstant(node: Node): boolean {
  const value = unwrap(node);
  switch (value.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return value.expressions.length === 0;
    case 'UnaryExpression':
      return isConstant(value.argument);
    case 'Identifier':
      return /^(undefined|NaN|Infinity)$/.test(value.name);
    case 'ArrayExpression':
      return value.elements.every((element) => element !== null && isConstant(element));
    case 'ObjectExpression':
      return value.properties.every(isConstantProperty);
    case 'NewExpression':
      return (
        value.arguments.length === 0 &&
        value.callee.type === 'Identifier' &&
        /^(Array|Map|Object|Set|WeakMap|WeakSet)$/.test(value.callee.name)
      );
    default:
      return false;
  }
}

function isConstantProperty(property: ObjectPropertyKind): boolean {
  return (
    property.type === 'Property' &&
    property.kind === 'init' &&
    !property.computed &&
    isConstant(property.value)
  );
}

/** Whether two constants are the same value, however they are written. */
export function isSameConstant(one: Node, other: Node): boolean {
  return shapeOf(one) === shapeOf(other);
}

/** A constant as text, without quotes' kinds, casts and places. */
function shapeOf(node: Node): string {
  const value = unwrap(node);
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? JSON.stringify(value.value) : String(value.raw);
    case 'TemplateLiteral':
      return JSON.stringify(value.quasis[0]?.value.cooked ?? '');
    case 'UnaryExpression':
      return `${value.operator} ${shapeOf(value.argument)}`;
    case 'Identifier':
      return value.name;
    case 'ArrayExpression':
      return `[${value.elements.map((element) => element && shapeOf(element)).join()}]`;
    case 'ObjectExpression':
      return `{${value.properties.map(shapeOfProperty).join()}}`;
    case 'NewExpression':
      return `new ${shapeOf(value.callee)}`;
    default:
      // Not a constant: never the same as another.
      return `${value.start}:${value.end}`;
  }
}

function shapeOfProperty(property: ObjectPropertyKind): string {
  if (property.type !== 'Property') return `${property.start}`;
  return `${keyOf(property) ?? ''}:${shapeOf(property.value)}`;
}

/** `object.property(…)` with these very names. */
export function isCallOf(
  { callee }: Extract<Node, { type: 'CallExpression' }>,
  object: string,
  property: string,
): boolean {
  return (
    callee.type === 'MemberExpression' &&
    isNamed(callee.object, object) &&
    isNamed(callee.property, property)
  );
}

export function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
