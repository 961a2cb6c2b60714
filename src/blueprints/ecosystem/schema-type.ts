import { type Contract, isSchema, propertiesOf } from '../../core/ecosystem/contract-paths';

/** The TypeScript type of what a JSON Schema describes; `unknown` where it says more than a type can. */
export function schemaType(schema: Contract, root: Contract = schema): string {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = definition(root, reference);
    return target === undefined ? 'unknown' : schemaType(target, root);
  }
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum']))
    return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  const { type } = schema;
  if (Array.isArray(type))
    return type.map((one: unknown) => schemaType({ ...schema, type: one }, root)).join(' | ');
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'number':
    case 'integer':
      return 'number';
    case 'array':
      return `readonly ${inParentheses(isSchema(schema['items']) ? schemaType(schema['items'], root) : 'unknown')}[]`;
    default:
      return type === 'object' || 'properties' in schema ? objectType(schema, root) : 'unknown';
  }
}

function definition(root: Contract, reference: string): Contract | undefined {
  const name = /^#\/\$defs\/(.+)$/.exec(reference)?.[1];
  const definitions = root['$defs'];
  const found = name === undefined || !isSchema(definitions) ? undefined : definitions[name];
  return isSchema(found) ? found : undefined;
}

function objectType(schema: Contract, root: Contract): string {
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const members = Object.entries(propertiesOf(root, schema)).map(([name, inner]) => {
    const optional = required.includes(name) ? '' : '?';
    const type = isSchema(inner) ? schemaType(inner, root) : 'unknown';
    return `readonly ${JSON.stringify(name)}${optional}: ${type};`;
  });
  return members.length === 0
    ? 'Readonly<Record<string, unknown>>'
    : `{ ${members.join(' ')} }`;
}

function inParentheses(type: string): string {
  return /^[\w ]+$/.test(type) && !type.startsWith('readonly') ? type : `(${type})`;
}
