/** A JSON Schema 2020-12. */
export type Schema = boolean | SchemaObject;

export type SchemaObject = Readonly<Record<string, unknown>>;

/** A schema, and the document that it lies in: references are looked up there. */
export interface Located {
  readonly schema: Schema;
  readonly root: SchemaObject;
  /** JSON pointer from the root; `''` is the root itself. */
  readonly pointer: string;
}

/** A located schema that is an object, as nearly all are. */
export interface Part extends Located {
  readonly schema: SchemaObject;
}

export function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || isObject(value);
}

export function isPart(located: Located): located is Part {
  return typeof located.schema !== 'boolean';
}

/** The schema that stands under a keyword; `undefined` when there is none. */
export function under(part: Part, ...path: readonly (string | number)[]): Located | undefined {
  const value = path.reduce<unknown>(step, part.schema);
  if (!isSchema(value)) return undefined;
  return { schema: value, root: part.root, pointer: pointerOf(part.pointer, ...path) };
}

/** The schemas of a list such as `anyOf`. */
export function listUnder(part: Part, keyword: string): readonly Located[] {
  const list = part.schema[keyword];
  return Array.isArray(list) ? list.flatMap((_, index) => under(part, keyword, index) ?? []) : [];
}

/** The schemas of a map such as `properties`, by name. */
export function mapUnder(part: Part, keyword: string): ReadonlyMap<string, Located> {
  const map = part.schema[keyword];
  if (!isObject(map)) return new Map();
  return new Map(
    Object.keys(map).flatMap((name): [string, Located][] => {
      const located = under(part, keyword, name);
      return located === undefined ? [] : [[name, located]];
    }),
  );
}

export function pointerOf(base: string, ...path: readonly (string | number)[]): string {
  const steps = path.map((name) => String(name).replaceAll('~', '~0').replaceAll('/', '~1'));
  return [base, ...steps].join('/');
}

/** `/a~1b/0` as `['a/b', '0']`. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a `$ref` leads to, inside its own document; `undefined` when it leads elsewhere, or nowhere. */
export function referenced(part: Part): Located | undefined {
  const { $ref: reference } = part.schema;
  if (typeof reference !== 'string') return undefined;
  const { root } = part;
  const own = typeof root['$id'] === 'string' ? root['$id'] : undefined;
  const local =
    own !== undefined && reference.startsWith(own) ? reference.slice(own.length) : reference;
  if (local === '' || local === '#') return { schema: root, root, pointer: '' };
  if (local.startsWith('#/')) return atPointer(root, decoded(local.slice(1)));
  return local.startsWith('#') ? anchored(root, local.slice(1)) : undefined;
}

function decoded(pointer: string): string {
  try {
    return decodeURIComponent(pointer);
  } catch {
    return pointer;
  }
}

function atPointer(root: SchemaObject, pointer: string): Located | undefined {
  const schema = stepsOf(pointer).reduce<unknown>(step, root);
  return isSchema(schema) ? { schema, root, pointer } : undefined;
}

function anchored(root: SchemaObject, anchor: string): Located | undefined {
  const open: { value: unknown; pointer: string }[] = [{ value: root, pointer: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer } = next;
    if (isObject(value) && value['$anchor'] === anchor) return { schema: value, root, pointer };
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      open.push({ value: inner, pointer: pointerOf(pointer, name) });
    }
  }
  return undefined;
}

function step(value: unknown, name: string | number): unknown {
  if (Array.isArray(value)) return value[Number(name)] as unknown;
  return isObject(value) && Object.hasOwn(value, String(name)) ? value[String(name)] : undefined;
}
