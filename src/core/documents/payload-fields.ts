import {
  isSchema,
  propertiesOf,
  requiredOf,
  resolved,
  type Contract,
} from '../ecosystem/contract-paths';

/** One field of the data of an event. */
export interface PayloadField {
  /** `record.labels[]`: lists stand for what is in them. */
  readonly path: string;
  /** In the words of JSON Schema where TypeScript has none: `integer`, `date-time`. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** Where it stands in the contract: `properties`, `record`. */
  readonly pointer: readonly (string | number)[];
}

/** Objects that were told before, with where that was. */
export type Told = Map<string, string>;

/**
 * Fields of a contract, nested ones included.
 * @param told What another event has told is not told again; what is new is added.
 */
export function payloadFields(
  contract: Contract,
  event: string,
  told: Told = new Map(),
): PayloadField[] {
  return new Fields(contract, event, told).of(contract, '', [], 0);
}

/** Deeper objects are told by their type alone: a schema may hold itself. */
const DEEPEST = 5;

class Fields {
  constructor(
    private readonly root: Contract,
    private readonly event: string,
    private readonly told: Told,
  ) {}

  of(
    schema: Contract,
    prefix: string,
    pointer: PayloadField['pointer'],
    depth: number,
  ): PayloadField[] {
    const whole = resolved(this.root, schema);
    const required = requiredOf(this.root, whole);
    return Object.entries(propertiesOf(this.root, whole)).flatMap(([name, given]) => {
      if (!isSchema(given)) return [];
      const inner = resolved(this.root, given);
      const path = prefix + keyOf(name);
      const place = [...pointer, 'properties', name];
      const before = this.toldBefore(inner, path);
      const field = {
        path,
        type: typeOf(this.root, inner),
        required: required.includes(name),
        description: descriptionOf(inner, before),
        pointer: pointerOf(given) ?? place,
      };
      if (before !== undefined || depth >= DEEPEST) return [field];
      const items = isSchema(inner['items']) ? inner['items'] : undefined;
      return [
        field,
        ...this.of(inner, `${path}.`, field.pointer, depth + 1),
        ...(items === undefined
          ? []
          : this.of(
              items,
              `${path}[].`,
              pointerOf(items) ?? [...field.pointer, 'items'],
              depth + 1,
            )),
      ];
    });
  }

  /** Objects of one or two fields are as short as a pointer to them. */
  private toldBefore(schema: Contract, path: string): string | undefined {
    const { properties, required } = schema;
    if (!isSchema(properties) || Object.keys(properties).length < 3) return undefined;
    const key = JSON.stringify([properties, required]);
    const before = this.told.get(key);
    if (before === undefined) this.told.set(key, `\`${path}\` in \`${this.event}\``);
    return before;
  }
}

function descriptionOf({ description }: Contract, before: string | undefined): string {
  const own = typeof description === 'string' ? description.trim() : '';
  return own === '' || before === undefined ? own : `${own} Its fields are those of ${before}.`;
}

function keyOf(name: string): string {
  return /^[\w$-]+$/.test(name) ? name : JSON.stringify(name);
}

/** `#/$defs/record` */
function pointerOf({ $ref: reference }: Contract): readonly string[] | undefined {
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return undefined;
  return reference
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function typeOf(root: Contract, schema: Contract): string {
  if ('const' in schema) return JSON.stringify(schema['const']);
  const values: unknown = schema['enum'];
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  const forms: unknown = schema['anyOf'] ?? schema['oneOf'];
  const { type } = schema;
  if (type === undefined && Array.isArray(forms)) {
    const types = forms.filter(isSchema).map((form) => typeOf(root, resolved(root, form)));
    return [...new Set(types)].join(' | ');
  }
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.map((one) => simpleType(root, schema, one)).join(' | ');
}

function simpleType(root: Contract, schema: Contract, type: unknown): string {
  if (type === 'array') {
    const { items } = schema;
    const inner = isSchema(items) ? typeOf(root, resolved(root, items)) : 'unknown';
    return inner.includes(' ') ? `(${inner})[]` : `${inner}[]`;
  }
  if (type === 'string' && typeof schema['format'] === 'string') return schema['format'];
  if (type === 'object' || (type === undefined && isSchema(schema['properties']))) {
    const { title } = schema;
    return typeof title === 'string' && /^\S+$/.test(title) ? title : 'object';
  }
  return typeof type === 'string' ? type : 'unknown';
}
