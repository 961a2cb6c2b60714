import {
  type Contract,
  isSchema,
  propertiesOf,
  requiredOf,
} from '../../core/ecosystem/contract-paths';

/** The TypeScript type of what a JSON Schema describes; `unknown` where it says more than a type can. */
export function schemaType(schema: Contract): string {
  return typeOf(schema, { root: schema, open: new Set() });
}

interface Within {
  readonly root: Contract;
  /** Definitions that are being spelled out: a type that is written in place cannot hold itself. */
  readonly open: ReadonlySet<string>;
}

function typeOf(schema: Contract, within: Within): string {
  const reference = schema['$ref'];
  if (typeof reference === 'string') return referredType(reference, within);
  if ('const' in schema) return literalType(schema['const']);
  if (Array.isArray(schema['enum'])) return union(schema['enum'].map(literalType));
  const { type } = schema;
  if (Array.isArray(type))
    return union(type.map((one: unknown) => typeOf({ ...schema, type: one }, within)));
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return `readonly ${inParentheses(isSchema(schema['items']) ? typeOf(schema['items'], within) : 'unknown')}[]`;
    default:
      return type === 'object' || 'properties' in schema ? objectType(schema, within) : 'unknown';
  }
}

function referredType(reference: string, { root, open }: Within): string {
  const target = open.has(reference) ? undefined : definition(root, reference);
  return target === undefined
    ? 'unknown'
    : typeOf(target, { root, open: new Set([...open, reference]) });
}

function union(types: readonly string[]): string {
  if (types.includes('unknown')) return 'unknown';
  return types.length === 0 ? 'never' : [...new Set(types)].join(' | ');
}

function literalType(value: unknown): string {
  if (Array.isArray(value)) return `readonly [${value.map(literalType).join(', ')}]`;
  if (!isSchema(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, inner]) => `readonly ${JSON.stringify(name)}: ${literalType(inner)};`,
  );
  return members.length === 0 ? 'Readonly<Record<string, never>>' : `{ ${members.join(' ')} }`;
}

function definition(root: Contract, reference: string): Contract | undefined {
  const name = /^#\/\$defs\/(.+)$/.exec(reference)?.[1];
  const definitions = root['$defs'];
  const found = name === undefined || !isSchema(definitions) ? undefined : definitions[name];
  return isSchema(found) ? found : undefined;
}

function objectType(schema: Contract, within: Within): string {
  const required = requiredOf(within.root, schema);
  const members = Object.entries(propertiesOf(within.root, schema)).map(([name, inner]) => {
    const optional = required.includes(name) ? '' : '?';
    const type = isSchema(inner) ? typeOf(inner, within) : 'unknown';
    return `readonly ${JSON.stringify(name)}${optional}: ${type};`;
  });
  return members.length === 0 ? 'Readonly<Record<string, unknown>>' : `{ ${members.join(' ')} }`;
}

function inParentheses(type: string): string {
  return /^[\w ]+$/.test(type) && !type.startsWith('readonly') ? type : `(${type})`;
}
