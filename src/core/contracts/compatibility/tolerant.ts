import { isObject, type Schema } from './schema';

/** Keywords whose values are data, not schemas. */
const DATA = new Set(['const', 'default', 'enum', 'examples']);
const CLOSING = new Set(['additionalProperties', 'unevaluatedProperties']);

/** A schema as somebody holds events against it who leaves aside what he does not know: no object is closed. */
export function asTolerantReader(schema: Schema): Schema {
  return opened(schema) as Schema;
}

function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([keyword, inner]) => !(CLOSING.has(keyword) && inner === false))
      .map(([keyword, inner]) => [keyword, DATA.has(keyword) ? inner : opened(inner)]),
  );
}
