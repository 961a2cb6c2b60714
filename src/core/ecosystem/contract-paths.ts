/** A JSON Schema as far as paths in it are asked for. */
export interface Contract {
  readonly [keyword: string]: unknown;
}

/** What a contract says of one place in an event's data. */
export type Promised =
  /** It is described; what may stand there. */
  | { readonly state: 'known'; readonly schema: Contract }
  /** The contract leaves it open: anything may be there. */
  | { readonly state: 'open' }
  /** The contract excludes it, or does not speak of it. */
  | { readonly state: 'unknown'; readonly at: string; readonly known: readonly string[] };

/** What a contract promises at a path such as `['record', 'id']`. */
export function promisedAt(contract: Contract, path: readonly string[]): Promised {
  let schema = resolved(contract, contract);
  for (const step of path) {
    const next = child(contract, schema, step);
    if (next.state !== 'known') return next;
    ({ schema } = next);
  }
  return { state: 'known', schema };
}

function child(root: Contract, schema: Contract, step: string): Promised {
  const items = schema['items'];
  if (/^\d+$/.test(step) && isSchema(items)) {
    return { state: 'known', schema: resolved(root, items) };
  }
  const properties = propertiesOf(root, schema);
  const found = properties[step];
  if (isSchema(found)) return { state: 'known', schema: resolved(root, found) };
  const known = Object.keys(properties);
  const { additionalProperties } = schema;
  if (isSchema(additionalProperties)) {
    return { state: 'known', schema: resolved(root, additionalProperties) };
  }
  return known.length === 0 && additionalProperties !== false && mayBeObject(schema)
    ? { state: 'open' }
    : { state: 'unknown', at: step, known };
}

/** Properties of an object, with those of everything that it consists of. */
export function propertiesOf(root: Contract, schema: Contract): Readonly<Record<string, unknown>> {
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? list.filter(isSchema).map((part) => resolved(root, part)) : [];
  });
  const own = schema['properties'];
  return Object.assign({}, ...parts.map((part) => propertiesOf(root, part)), own) as Record<
    string,
    unknown
  >;
}

/** Follows references into the contract itself, which is as far as they go. */
function resolved(root: Contract, schema: Contract): Contract {
  let current = schema;
  for (let depth = 0; depth < 20 && typeof current['$ref'] === 'string'; depth += 1) {
    const target = atPointer(root, current['$ref']);
    if (!isSchema(target)) return {};
    const { $ref: _, ...beside } = current;
    current = { ...target, ...beside };
  }
  return current;
}

function atPointer(root: Contract, reference: string): unknown {
  if (!reference.startsWith('#')) return undefined;
  return reference
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, step) => (isSchema(value) ? value[step] : undefined), root);
}

/** The JSON types that may stand somewhere; empty when the contract does not say. */
export function typesOf(schema: Contract): readonly string[] {
  const { type } = schema;
  if (Array.isArray(type)) return type.map(String);
  if (typeof type === 'string') return [type];
  const values = 'const' in schema ? [schema['const']] : schema['enum'];
  return Array.isArray(values) ? [...new Set(values.map(jsonType))] : [];
}

function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function mayBeObject(schema: Contract): boolean {
  const types = typesOf(schema);
  return types.length === 0 || types.includes('object');
}

export function isSchema(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
