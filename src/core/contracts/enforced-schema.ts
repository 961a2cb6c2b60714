import { isAnnotation, isUnderstood } from './compatibility/keywords';
import { isObject, isSchema, referenced, type SchemaObject } from './compatibility/schema';

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const ONE = new Set([
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const LIST = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const MAP = new Set([
  '$defs',
  'definitions',
  'dependentSchemas',
  'patternProperties',
  'properties',
]);

/**
 * What of a contract the kernel holds data against: all that decides what is valid, and nothing that only tells.
 * `undefined` when there is something among it that nobody could check, or only at the address of the contract.
 */
export function enforcedSchema(contract: SchemaObject): SchemaObject | undefined {
  const { $id: own, $defs, definitions, ...schema } = contract;
  const shared = Object.fromEntries(
    Object.entries({ $defs, definitions }).filter(([, says]) => says !== undefined),
  );
  const document = { root: contract, own: typeof own === 'string' ? own : '' };
  try {
    const isReferredTo = JSON.stringify(schema).includes('"$ref":');
    return enforcedObject(isReferredTo ? { ...schema, ...shared } : schema, document);
  } catch (error) {
    if (error instanceof NotEnforcedError) return undefined;
    throw error;
  }
}

class NotEnforcedError extends Error {}

interface Document {
  readonly root: SchemaObject;
  /** Its address, by which it may refer to itself. */
  readonly own: string;
}

function enforcedObject(schema: SchemaObject, document: Document): SchemaObject {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([keyword, says]): [string, unknown][] => {
      const enforced = enforcedKeyword(keyword, says, schema, document);
      return enforced === undefined ? [] : [[keyword, enforced]];
    }),
  );
}

/** `undefined` for a keyword that only tells something. */
function enforcedKeyword(
  keyword: string,
  says: unknown,
  schema: SchemaObject,
  document: Document,
): unknown {
  if (keyword === '$ref') return localReference(schema, document);
  if (ONE.has(keyword)) return enforcedPart(says, document);
  if (LIST.has(keyword))
    return Array.isArray(says) ? says.map((part) => enforcedPart(part, document)) : fail();
  if (MAP.has(keyword)) return isObject(says) ? enforcedMap(says, document) : fail();
  // A part with an address of its own is another document.
  if (isAnnotation(keyword)) return keyword === '$id' ? fail() : undefined;
  return isUnderstood(keyword) && !hasPrototypeKey(says) ? says : fail();
}

function enforcedPart(part: unknown, document: Document): unknown {
  if (!isSchema(part)) return fail();
  return typeof part === 'boolean' ? part : enforcedObject(part, document);
}

function enforcedMap(map: SchemaObject, document: Document): SchemaObject {
  if (hasPrototypeKey(map)) return fail();
  return Object.fromEntries(
    Object.entries(map).map(([name, part]) => [name, enforcedPart(part, document)]),
  );
}

/** By a pointer: what is left has no address of its own. */
function localReference(schema: SchemaObject, { root, own }: Document): string {
  const reference = String(schema['$ref']);
  const local = reference.startsWith(own) ? reference.slice(own.length) : reference;
  const isPointer = local === '' || /^#(?:\/|$)/.test(local);
  const target = isPointer ? referenced({ schema, root, pointer: '' }) : undefined;
  return target === undefined || isEndless(schema, root, new Set()) ? fail() : local || '#';
}

/** Keywords that look at the same value again. */
const IN_PLACE = ['allOf', 'anyOf', 'else', 'if', 'not', 'oneOf', 'then'] as const;

/** Whether a reference leads back to itself before it comes to any part of the value. */
function isEndless(part: unknown, root: SchemaObject, seen: ReadonlySet<string>): boolean {
  if (Array.isArray(part)) return part.some((one) => isEndless(one, root, seen));
  if (!isObject(part)) return false;
  if (IN_PLACE.some((keyword) => isEndless(part[keyword], root, seen))) return true;
  const dependent = part['dependentSchemas'];
  if (isObject(dependent) && isEndless(Object.values(dependent), root, seen)) return true;
  const target = referenced({ schema: part, root, pointer: '' });
  if (target === undefined) return false;
  return (
    seen.has(target.pointer) || isEndless(target.schema, root, new Set([...seen, target.pointer]))
  );
}

/** As a property of a literal, `__proto__` means something else. */
function hasPrototypeKey(value: unknown): boolean {
  return JSON.stringify(value).includes('"__proto__"');
}

function fail(): never {
  throw new NotEnforcedError();
}
