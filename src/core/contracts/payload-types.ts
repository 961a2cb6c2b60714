import { isObject, referenced, stepsOf, type SchemaObject } from './compatibility/schema';

/** Types of the data of one event, as code. */
export interface PayloadTypes {
  /** Declarations, that of the event first: `interface OrderPlaced { … }`. */
  readonly declarations: readonly string[];
  /** Whether it says all that may be there: no object is open for more. */
  readonly isWhole: boolean;
  /** Whether the contract leaves the type of something open. */
  readonly hasUnknown: boolean;
}

/**
 * What a contract promises, as readonly TypeScript. What types cannot say (patterns, lengths, conditions) is left out,
 * what the contract leaves open is `unknown`.
 * @param stem What the names of all types begin with; that of the data is `<stem>Data`.
 */
export function payloadTypes(contract: SchemaObject, stem: string): PayloadTypes {
  const emitter = new Emitter(contract, stem);
  const first = emitter.declare(contract, `${stem}Data`);
  const { hasUnknown, isWhole } = emitter;
  return {
    declarations: [first, ...emitter.declared],
    isWhole: isWhole && !hasUnknown,
    hasUnknown,
  };
}

class Emitter {
  isWhole = true;
  hasUnknown = false;
  /** Declarations of what is referred to. */
  readonly declared: string[] = [];
  /** Their names, by reference. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly root: SchemaObject,
    private readonly stem: string,
  ) {
    this.names.set('#', `${stem}Data`);
  }

  declare(schema: SchemaObject, name: string): string {
    const comment = commentOf(schema, '');
    return isPlainObject(schema)
      ? `${comment}interface ${name} ${this.members(schema)}`
      : `${comment}type ${name} = ${this.type(schema)};`;
  }

  private type(schema: unknown): string {
    if (schema === false) return 'never';
    if (!isObject(schema)) return this.open();
    if (typeof schema['$ref'] === 'string') return this.reference(schema);
    if ('const' in schema) return literal(schema['const']);
    if (Array.isArray(schema['enum'])) return union(schema['enum'].map(literal));
    const forms = [...listOf(schema, 'anyOf'), ...listOf(schema, 'oneOf')];
    const parts = listOf(schema, 'allOf').map((part) => this.type(part));
    const own = this.ownType(schema, forms.length + parts.length > 0);
    const either = forms.length === 0 ? [] : [union(forms.map((form) => this.type(form)))];
    return intersection([...(own === undefined ? [] : [own]), ...parts, ...either]);
  }

  /** `undefined` where everything is said by the schemas that it consists of. */
  private ownType(schema: SchemaObject, isComposed: boolean): string | undefined {
    const { type } = schema;
    if (Array.isArray(type)) return union(type.map((one) => this.simple(schema, one)));
    if (type !== undefined) return this.simple(schema, type);
    if (isObject(schema['properties'])) return this.members(schema);
    return isComposed ? undefined : this.open();
  }

  private simple(schema: SchemaObject, type: unknown): string {
    switch (type) {
      case 'string':
      case 'boolean':
      case 'number':
      case 'null':
        return type;
      case 'integer':
        return 'number';
      case 'array':
        return this.list(schema);
      case 'object':
        return this.object(schema);
      default:
        return this.open();
    }
  }

  private list(schema: SchemaObject): string {
    const first = listOf(schema, 'prefixItems').map((item) => this.type(item));
    const { items } = schema;
    if (first.length === 0) return `readonly ${grouped(this.type(items))}[]`;
    const optional = first.map((item, index) =>
      index < Number(schema['minItems'] ?? 0) ? item : `${grouped(item)}?`,
    );
    const rest = items === false ? [] : [`...${grouped(this.type(items))}[]`];
    return `readonly [${[...optional, ...rest].join(', ')}]`;
  }

  private object(schema: SchemaObject): string {
    const { properties, patternProperties, additionalProperties } = schema;
    if (isObject(properties)) return this.members(schema);
    if (isObject(patternProperties)) return `Readonly<Record<string, ${this.open()}>>`;
    if (additionalProperties === false) return 'Readonly<Record<string, never>>';
    return `Readonly<Record<string, ${this.type(additionalProperties)}>>`;
  }

  /** Properties beyond those that are named cannot be told beside them. */
  private members(schema: SchemaObject): string {
    if (schema['additionalProperties'] !== false) this.isWhole = false;
    const { properties, required } = schema;
    const needed = Array.isArray(required) ? required.map(String) : [];
    const named = Object.entries(isObject(properties) ? properties : {});
    const lines = named.map(([name, inner]) => {
      const type = this.type(inner);
      const told = needed.includes(name) ? `: ${type}` : `?: ${optional(type)}`;
      return `${commentOf(inner, '  ')}  readonly ${key(name)}${told};`;
    });
    return `{\n${lines.join('\n')}\n}`;
  }

  private reference(schema: SchemaObject): string {
    const reference = String(schema['$ref']);
    const known = this.names.get(reference);
    if (known !== undefined) return known;
    const target = referenced({ schema, root: this.root, pointer: '' });
    if (target === undefined || !isObject(target.schema)) return this.open();
    const name = this.freeName(reference);
    this.names.set(reference, name);
    const at = this.declared.push('') - 1;
    this.declared[at] = this.declare(target.schema, name);
    return name;
  }

  private freeName(reference: string): string {
    const wanted = `${this.stem}${typeNameOf(stepsOf(reference.replace(/^#/, '')).at(-1) ?? '')}`;
    const taken = [...this.names.values()];
    let name = wanted;
    for (let count = 2; taken.includes(name); count += 1) name = `${wanted}${count}`;
    return name;
  }

  private open(): string {
    this.hasUnknown = true;
    return 'unknown';
  }
}

/** Whether an interface says all of it. */
function isPlainObject(schema: SchemaObject): boolean {
  return (
    schema['type'] === 'object' &&
    isObject(schema['properties']) &&
    ['$ref', 'const', 'enum', 'anyOf', 'oneOf', 'allOf'].every((keyword) => !(keyword in schema))
  );
}

function listOf(schema: SchemaObject, keyword: string): readonly unknown[] {
  const list = schema[keyword];
  return Array.isArray(list) ? list : [];
}

function union(types: readonly string[]): string {
  if (types.includes('unknown')) return 'unknown';
  return types.length === 0 ? 'never' : [...new Set(types)].join(' | ');
}

/** JSON does not carry what is undefined. */
function optional(type: string): string {
  return type === 'unknown' ? type : `${type} | undefined`;
}

function intersection(types: readonly string[]): string {
  const told = [...new Set(types)].filter((type) => type !== 'unknown');
  if (told.length <= 1) return told[0] ?? 'unknown';
  return told.map(grouped).join(' & ');
}

/** In parentheses where something stands behind it that binds more tightly. */
function grouped(type: string): string {
  return type.startsWith('readonly ') || hasOperator(type) ? `(${type})` : type;
}

/** Whether a type is a union or an intersection, and not only something in it. */
function hasOperator(type: string): boolean {
  const outside = type.replace(/'(?:[^'\\]|\\.)*'|\/\*.*?\*\//g, '');
  let depth = 0;
  for (const character of outside) {
    if ('{[(<'.includes(character)) depth += 1;
    else if ('}])>'.includes(character)) depth -= 1;
    else if (depth === 0 && '|&'.includes(character)) return true;
  }
  return false;
}

/** The type of one value of JSON. */
function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `readonly [${value.map(literal).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, inner]) => `readonly ${key(name)}: ${literal(inner)}`,
  );
  return members.length === 0 ? 'Readonly<Record<string, never>>' : `{ ${members.join('; ')} }`;
}

/** As a string literal in single quotes. */
export function quoted(text: string): string {
  const inside = JSON.stringify(text).slice(1, -1);
  return `'${inside.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The name of a property as code. */
export function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

function commentOf(schema: unknown, indent: string): string {
  const description = isObject(schema) ? schema['description'] : undefined;
  if (typeof description !== 'string' || description.trim() === '') return '';
  return `${indent}/** ${commentText(description)} */\n`;
}

/** In one line, and without what would end the comment or mean something in it. */
function commentText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('*/', '* /')
    .replace(/[{}<>@]/g, '\\$&');
}

/** `OrderPlacedV2` of `order.placed.v2`. */
export function typeNameOf(text: string): string {
  const name = text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^\d/.test(name) ? `Part${name}` : name;
}
