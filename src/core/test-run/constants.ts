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

/** The value of a literal, or of an array or object of literals; undefined for everything that is computed. */
export function constantOf(node: Node): Constant | undefined {
  switch (node.type) {
    case 'Literal':
      return 'regex' in node ? undefined : { value: node.value };
    case 'Identifier':
      return NAMED.has(node.name) ? { value: NAMED.get(node.name) } : undefined;
    case 'TemplateLiteral':
      return node.expressions.length > 0 ? undefined : { value: node.quasis[0]?.value.cooked };
    case 'UnaryExpression':
      return negated(node.operator, constantOf(node.argument));
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return constantOf(node.expression);
    case 'ArrayExpression':
      return allOf(node.elements.map((element) => element && constantOf(element)));
    case 'ObjectExpression':
      return objectOf(node.properties);
    default:
      return undefined;
  }
}

function negated(operator: string, constant: Constant | undefined): Constant | undefined {
  if (constant === undefined) return undefined;
  if (operator === '!') return { value: constant.value ? false : true };
  if (operator === 'void') return { value: undefined };
  if (operator !== '-' || typeof constant.value !== 'number') return undefined;
  return { value: -constant.value };
}

function allOf(constants: readonly (Constant | null | undefined)[]): Constant | undefined {
  const known = constants.filter((constant) => constant !== null && constant !== undefined);
  if (known.length < constants.length) return undefined;
  return { value: known.map(({ value }) => value) };
}

function objectOf(
  properties: Extract<Node, { type: 'ObjectExpression' }>['properties'],
): Constant | undefined {
  const entries: [string, unknown][] = [];
  for (const property of properties) {
    if (property.type !== 'Property' || property.computed || property.kind !== 'init') {
      return undefined;
    }
    const constant = constantOf(property.value);
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
