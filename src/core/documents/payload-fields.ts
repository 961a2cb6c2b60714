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

/** Groups of fields that were told before, with where that was. */
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
  return new Fields(contract, event, told).of({ schema: contract, path: '', pointer: [] }, 0);
}

/** Deeper objects are told by their type alone: a schema may hold itself. */
const DEEPEST = 5;

/** Fewer fields are as short as a pointer to them. */
const FEWEST = 3;

/** An object or the items of a list, of which fields are told. */
interface Part {
  readonly schema: Contract;
  readonly path: string;
  readonly pointer: PayloadField['pointer'];
}

class Fields {
  /** @param told Without it, everything is told. */
  constructor(
    private readonly root: Contract,
    private readonly event: string,
    private readonly told: Told | undefined,
  ) {}

  of({ schema, path: parent, pointer }: Part, depth: number): PayloadField[] {
    const whole = resolved(this.root, schema);
    const required = requiredOf(this.root, whole);
    return Object.entries(propertiesOf(this.root, whole)).flatMap(([name, given]) => {
      if (!isSchema(given)) return [];
      const inner = resolved(this.root, given);
      const path = (parent === '' ? '' : `${parent}.`) + keyOf(name);
      const place = pointerOf(given) ?? [...pointer, 'properties', name];
      const parts = depth < DEEPEST ? partsOf(inner, path, place) : [];
      const below = parts.map((part) => this.below(part, depth + 1));
      const field = {
        path,
        type: typeOf(this.root, inner),
        required: required.includes(name),
        description: [descriptionOf(inner), ...below.flatMap(({ before }) => before)]
          .join(' ')
          .trim(),
        pointer: place,
      };
      return [field, ...below.flatMap(({ fields }) => fields)];
    });
  }

  /** The fields of a part, or a sentence that says where they were told before. */
  private below(part: Part, depth: number): { fields: PayloadField[]; before: string[] } {
    if (this.told === undefined) return { fields: this.of(part, depth), before: [] };
    const all = new Fields(this.root, this.event, undefined).of(part, depth);
    if (all.length < FEWEST) return { fields: all, before: [] };
    const key = JSON.stringify(all.map((field) => saidOf(field, part.path)));
    const before = this.told.get(key);
    if (before !== undefined) return { fields: [], before: [`Its fields are those of ${before}.`] };
    this.told.set(key, `\`${part.path}\` in \`${this.event}\``);
    return { fields: this.of(part, depth), before: [] };
  }
}

function partsOf(schema: Contract, path: string, pointer: Part['pointer']): Part[] {
  const { items } = schema;
  const list = isSchema(items)
    ? [{ schema: items, path: `${path}[]`, pointer: pointerOf(items) ?? [...pointer, 'items'] }]
    : [];
  return [{ schema, path, pointer }, ...list];
}

/** What a line says of a field, wherever the object stands that it belongs to. */
function saidOf(
  { path, type, required, description }: PayloadField,
  parent: string,
): readonly unknown[] {
  return [path.slice(parent.length), type, required, description];
}

function descriptionOf({ description }: Contract): string {
  return typeof description === 'string' ? description.trim() : '';
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
