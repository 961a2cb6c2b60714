import type { Node } from 'oxc-parser';

/** A value that stands in the source; boxed, because `undefined` is one. */
export interface Constant {
  readonly value: unknown;
}

const NAMED: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]);

/** Reads what is no literal: a name, an operator. */
export type Reader = (node: Node) => Constant | undefined;

const nothingElse: Reader = () => undefined;

/** The value of a literal, or of an array or object of literals; of everything that is computed what `read` says. */
export function constantOf(node: Node, read: Reader = nothingElse): Constant | undefined {
  switch (node.type) {
    case 'Literal':
      return 'regex' in node ? undefined : { value: node.value };
    case 'Identifier':
      return NAMED.has(node.name) ? { value: NAMED.get(node.name) } : read(node);
    case 'TemplateLiteral':
      return node.expressions.length > 0 ? read(node) : { value: node.quasis[0]?.value.cooked };
    case 'UnaryExpression':
      return unary(node.operator, constantOf(node.argument, read));
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return constantOf(node.expression, read);
    case 'ArrayExpression':
      return allOf(node.elements.map((element) => element && constantOf(element, read)));
    case 'ObjectExpression':
      return objectOf(node.properties, read);
    default:
      return read(node);
  }
}

function unary(operator: string, constant: Constant | undefined): Constant | undefined {
  if (constant === undefined) return undefined;
  const { value } = constant;
  if (operator === '!') return { value: value ? false : true };
  if (operator === 'void') return { value: undefined };
  if (operator === 'typeof') return { value: typeof value };
  if (typeof value !== 'number') return undefined;
  if (operator === '+') return constant;
  return operator === '-' ? { value: -value } : undefined;
}

function allOf(constants: readonly (Constant | null | undefined)[]): Constant | undefined {
  const known = constants.filter((constant) => constant !== null && constant !== undefined);
  if (known.length < constants.length) return undefined;
  return { value: known.map(({ value }) => value) };
}

function objectOf(
  properties: Extract<Node, { type: 'ObjectExpression' }>['properties'],
  read: Reader,
): Constant | undefined {
  const entries: [string, unknown][] = [];
  for (const property of properties) {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init') {
      return undefined;
    }
    const constant = constantOf(property.value, read);
    const name =
      property.key.type === 'Identifier' ? property.key.name : constantOf(property.key)?.value;
    if (constant === undefined) return undefined;
    entries.push([String(name), constant.value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** Structural equality of what `constantOf` makes. */
export function sameConstants(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameConstants(value, right.get(key)))
  );
}
