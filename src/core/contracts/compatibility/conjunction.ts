import {
  isObject,
  isPart,
  listUnder,
  type Located,
  mapUnder,
  type Part,
  referenced,
  type SchemaObject,
} from './schema';

/** Schemas that all hold for one place: a schema with all that its `$ref` and `allOf` bring in. */
export interface Conjunction {
  readonly parts: readonly Part[];
  /** Nothing is valid. */
  readonly never: boolean;
  /** What is known not to hold, beside the parts. */
  readonly excluded: readonly Located[];
  /** Unions of the parts of which one variant is already among the parts. */
  readonly chosen: ReadonlySet<unknown>;
}

export const ANYTHING: Conjunction = {
  parts: [],
  never: false,
  excluded: [],
  chosen: new Set(),
};

export function conjunctionOf(...schemas: readonly Located[]): Conjunction {
  return conjoined(ANYTHING, ...schemas);
}

/** The same place under more schemas. */
export function conjoined(to: Conjunction, ...schemas: readonly Located[]): Conjunction {
  const parts = new Map<SchemaObject, Part>(to.parts.map((part) => [part.schema, part]));
  let { never } = to;
  const open = [...schemas].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isPart(next)) {
      never ||= next.schema === false;
    } else if (!parts.has(next.schema)) {
      parts.set(next.schema, next);
      const closing = withoutUnevaluated(next);
      const target = referenced(next);
      open.push(
        ...closing,
        ...listUnder(next, 'allOf').toReversed(),
        ...(target === undefined ? [] : [target]),
      );
    }
  }
  return { ...to, parts: [...parts.values()], never };
}

const SYNTHETIC = new WeakMap<SchemaObject, readonly Part[]>();

/** Keywords that decide by the data what counts as evaluated. */
const DECIDING = ['anyOf', 'oneOf', 'if', 'not', 'dependentSchemas', '$dynamicRef'];

/** Whether `unevaluated…` of a schema can be said without it: what it leaves over does not depend on the data. */
export function isStatic(part: Part, keyword: string): boolean {
  return evaluators(part).every(
    ({ schema }) =>
      DECIDING.every((word) => !(word in schema)) &&
      (keyword === 'unevaluatedProperties' || !('contains' in schema)) &&
      (schema === part.schema || !(keyword in schema)) &&
      (!('$ref' in schema) || referenced({ ...part, schema }) !== undefined),
  );
}

/** A schema with everything that its own `$ref` and `allOf` evaluate. */
function evaluators(part: Part): readonly Part[] {
  const found = new Map<SchemaObject, Part>();
  const open: Located[] = [part];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isPart(next) || found.has(next.schema)) continue;
    found.set(next.schema, next);
    const target = referenced(next);
    open.push(...listUnder(next, 'allOf'), ...(target === undefined ? [] : [target]));
  }
  return [...found.values()];
}

/** What `unevaluatedProperties` and `unevaluatedItems` ask for, in words that need no evaluation. */
function withoutUnevaluated(part: Part): readonly Part[] {
  const known = SYNTHETIC.get(part.schema);
  if (known !== undefined) return known;
  const made = [
    ...(isClosable(part, 'unevaluatedProperties') ? closedProperties(part) : []),
    ...(isClosable(part, 'unevaluatedItems') ? closedItems(part) : []),
  ];
  SYNTHETIC.set(part.schema, made);
  return made;
}

function isClosable(part: Part, keyword: string): boolean {
  return keyword in part.schema && isStatic(part, keyword);
}

function closedProperties(part: Part): Part[] {
  const all = evaluators(part);
  if (all.some(({ schema }) => 'additionalProperties' in schema)) return [];
  const named = (keyword: string) =>
    Object.fromEntries(all.flatMap((one) => [...mapUnder(one, keyword).keys()]).map(asAnything));
  return [
    {
      ...part,
      schema: {
        properties: named('properties'),
        patternProperties: named('patternProperties'),
        additionalProperties: part.schema['unevaluatedProperties'],
      },
    },
  ];
}

function asAnything(name: string): [string, boolean] {
  return [name, true];
}

function closedItems(part: Part): Part[] {
  const all = evaluators(part);
  if (all.some(({ schema }) => 'items' in schema)) return [];
  const length = Math.max(0, ...all.map((one) => listUnder(one, 'prefixItems').length));
  const schema = {
    prefixItems: Array.from({ length }, () => true),
    items: part.schema['unevaluatedItems'],
  };
  return [{ ...part, schema }];
}

/** The place split by the first union among its parts that is not split yet; `undefined` when there is none. */
export function branchesOf(conjunction: Conjunction): readonly Conjunction[] | undefined {
  for (const part of conjunction.parts) {
    for (const keyword of ['oneOf', 'anyOf']) {
      const list = part.schema[keyword];
      if (!Array.isArray(list) || conjunction.chosen.has(list)) continue;
      const chosen = new Set([...conjunction.chosen, list]);
      const variants = listUnder(part, keyword);
      return variants.map((variant) => {
        const others = keyword === 'oneOf' ? variants.filter((other) => other !== variant) : [];
        const excluded = [...conjunction.excluded, ...others];
        return conjoined({ ...conjunction, chosen, excluded }, variant);
      });
    }
  }
  return undefined;
}

/** Everything that is known not to hold. */
export function excludedBy({ parts, excluded }: Conjunction): readonly Located[] {
  const not = parts.flatMap((part): Located[] => {
    const schema = part.schema['not'];
    return isObject(schema) || typeof schema === 'boolean'
      ? [{ schema, root: part.root, pointer: `${part.pointer}/not` }]
      : [];
  });
  return [...excluded, ...not];
}
