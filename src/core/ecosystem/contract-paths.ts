/** A JSON Schema as far as paths in it are asked for. */
export type Contract = Readonly<Record<string, unknown>>;

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
  if (/^\d+$/.test(step) && mayBe(schema, 'array')) {
    const item = itemAt(schema, Number(step));
    if (isSchema(item)) return { state: 'known', schema: resolved(root, item) };
    if (item !== false && typesOf(schema).includes('array')) return { state: 'open' };
  }
  const properties = propertiesOf(root, schema);
  const found = properties[step];
  if (isSchema(found)) return { state: 'known', schema: resolved(root, found) };
  const known = Object.keys(properties);
  const { additionalProperties } = schema;
  if (isSchema(additionalProperties)) {
    return { state: 'known', schema: resolved(root, additionalProperties) };
  }
  return known.length === 0 && additionalProperties !== false && mayBe(schema, 'object')
    ? { state: 'open' }
    : { state: 'unknown', at: step, known };
}

/** What a list has at a position: its first ones may differ from the others. */
function itemAt(schema: Contract, index: number): unknown {
  const first = schema['prefixItems'];
  return Array.isArray(first) && index < first.length ? (first[index] as unknown) : schema['items'];
}

/** Properties of an object, with those of everything that it consists of. */
export function propertiesOf(root: Contract, schema: Contract): Readonly<Record<string, unknown>> {
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => partsOf(root, schema, keyword));
  const own = schema['properties'];
  return Object.assign({}, ...parts.map((part) => propertiesOf(root, part)), own) as Record<
    string,
    unknown
  >;
}

/** Properties that an object always has: its own, those of all that it is, and those that each of its forms has. */
export function requiredOf(root: Contract, schema: Contract): readonly string[] {
  const { required } = schema;
  const forms = ['anyOf', 'oneOf'].flatMap((keyword) => {
    const [first, ...others] = partsOf(root, schema, keyword).map((part) => requiredOf(root, part));
    return (first ?? []).filter((name) => others.every((other) => other.includes(name)));
  });
  const whole = partsOf(root, schema, 'allOf').flatMap((part) => requiredOf(root, part));
  const own = Array.isArray(required) ? required.map(String) : [];
  return [...new Set([...own, ...whole, ...forms])];
}

function partsOf(root: Contract, schema: Contract, keyword: string): readonly Contract[] {
  const list = schema[keyword];
  return Array.isArray(list) ? list.filter(isSchema).map((part) => resolved(root, part)) : [];
}

/** Follows references into the contract itself, which is as far as they go. */
export function resolved(root: Contract, schema: Contract): Contract {
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
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function mayBe(schema: Contract, type: string): boolean {
  const types = typesOf(schema);
  return types.length === 0 || types.includes(type);
}

export function isSchema(value: unknown): value is Contract {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
