import type { Node } from 'oxc-parser';
import type { Visit } from '../source/walk';
import { constantOf, type Constant } from './constants';
import { declarationOf } from './scopes';

/** People write two or three operators in a row; a generated sum has ten thousand and would use up the stack. */
const DEEPEST = 40;

/**
 * The value of an expression that is made of literals only, through operators and through names of a `const`.
 * A `const` that holds an object or an array is no constant: what it holds may change.
 */
export function foldedConstantOf(node: Node, place: Visit, depth = 0): Constant | undefined {
  if (depth > DEEPEST) return undefined;
  return constantOf(node, (part) => {
    const fold = (operand: Node): Constant | undefined =>
      foldedConstantOf(operand, place, depth + 1);
    return part.type === 'Identifier' ? named(part.name, place, depth) : computed(part, fold);
  });
}

const folded = new WeakMap<Node, Constant | undefined>();

function named(name: string, place: Visit, depth: number): Constant | undefined {
  const { constant, scope } = declarationOf(name, place) ?? {};
  if (constant === undefined || scope === undefined) return undefined;
  if (!folded.has(constant)) {
    // It may be made of itself.
    folded.set(constant, undefined);
    const found = foldedConstantOf(constant, scope, depth + 1);
    folded.set(constant, found && isPrimitive(found.value) ? found : undefined);
  }
  return folded.get(constant);
}

function isPrimitive(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

type Fold = (operand: Node) => Constant | undefined;

function computed(node: Node, fold: Fold): Constant | undefined {
  switch (node.type) {
    case 'BinaryExpression':
      return binary(node.operator, fold(node.left), fold(node.right));
    case 'LogicalExpression':
      return logical(node.operator, fold(node.left), fold(node.right));
    case 'ConditionalExpression': {
      const test = fold(node.test);
      return test && fold(test.value ? node.consequent : node.alternate);
    }
    case 'TemplateLiteral':
      return template(node, fold);
    case 'MemberExpression':
      return member(node, fold);
    default:
      return undefined;
  }
}

const BINARY: Readonly<Record<string, (a: never, b: never) => unknown>> = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
};

/** Of two texts or two numbers; the rest is nothing that people write into an assertion. */
function binary(
  operator: string,
  a: Constant | undefined,
  b: Constant | undefined,
): Constant | undefined {
  if (a === undefined || b === undefined || !isPrimitive(a.value) || !isPrimitive(b.value)) {
    return undefined;
  }
  const isSameKind = typeof a.value === typeof b.value && /number|string/.test(typeof a.value);
  const operate = isSameKind || operator.endsWith('==') ? BINARY[operator] : undefined;
  return operate && { value: operate(a.value as never, b.value as never) };
}

function logical(
  operator: string,
  left: Constant | undefined,
  right: Constant | undefined,
): Constant | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (operator === '&&') return left.value ? right : left;
  if (operator === '||') return left.value ? left : right;
  return left.value === null || left.value === undefined ? right : left;
}

function template(
  { quasis, expressions }: Extract<Node, { type: 'TemplateLiteral' }>,
  fold: Fold,
): Constant | undefined {
  let text = quasis[0]?.value.cooked ?? '';
  for (const [index, expression] of expressions.entries()) {
    const constant = fold(expression);
    if (constant === undefined || !/string|number|boolean/.test(typeof constant.value)) {
      return undefined;
    }
    text += `${String(constant.value)}${quasis[index + 1]?.value.cooked ?? ''}`;
  }
  return { value: text };
}

/** `'abc'.length`, `[1, 2].length`. */
function member(
  { object, property, computed: isComputed }: Extract<Node, { type: 'MemberExpression' }>,
  fold: Fold,
): Constant | undefined {
  if (isComputed || property.type !== 'Identifier' || property.name !== 'length') return undefined;
  const held = fold(object)?.value;
  return typeof held === 'string' || Array.isArray(held) ? { value: held.length } : undefined;
}
