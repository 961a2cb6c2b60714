import { isAnnotation, isUnderstood } from './keywords';
import { isObject, isPart, type Located, type Part, referenced } from './schema';

/** Keywords whose order tells nothing. */
const SETS = new Set(['type', 'required', 'enum', 'anyOf', 'allOf', 'oneOf']);
/** Keywords whose values are data, not schemas. */
const DATA = new Set(['const', 'enum', 'required', 'type', 'dependentRequired']);
/** Keywords that map names to schemas. */
const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/** Whether two values are equal as JSON. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}

/** Whether two schemas say the same in the same words; references are followed, annotations left out. */
export function isSameMeaning(
  a: Located,
  b: Located,
  open: ReadonlyMap<unknown, ReadonlySet<unknown>> = new Map(),
): boolean {
  if (!isPart(a) || !isPart(b)) return a.schema === b.schema;
  // Met again on the way down: what is the same as far as one looks, is the same.
  if (open.get(a.schema)?.has(b.schema) === true) return true;
  const within = new Map(open).set(a.schema, new Set([...(open.get(a.schema) ?? []), b.schema]));
  const keys = wordsOf(a);
  const others = wordsOf(b);
  return (
    keys.length === others.length &&
    keys.every((key) => others.includes(key) && isSameKeyword(key, a, b, within))
  );
}

function wordsOf({ schema }: Part): string[] {
  return Object.keys(schema).filter((keyword) => !isAnnotation(keyword));
}

function isSameKeyword(
  keyword: string,
  a: Part,
  b: Part,
  open: ReadonlyMap<unknown, ReadonlySet<unknown>>,
): boolean {
  if (keyword === '$ref') {
    const [one, other] = [referenced(a), referenced(b)];
    if (one !== undefined && other !== undefined) return isSameMeaning(one, other, open);
    return one === other && a.schema['$ref'] === b.schema['$ref'];
  }
  // Where it leads depends on everything around it.
  if (keyword === '$dynamicRef') return isEqual(a.root, b.root);
  const [left, right] = [a.schema[keyword], b.schema[keyword]];
  if (!isUnderstood(keyword)) return isSameUnknown(left, right, a, b);
  if (DATA.has(keyword)) return isSameData(keyword, left, right);
  const same = (x: unknown, y: unknown) => isSameValue(x, y, { a, b, open });
  if (SETS.has(keyword) && Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((x) => right.some((y) => same(x, y)));
  }
  if (MAPS.has(keyword) && isObject(left) && isObject(right)) {
    const names = Object.keys(left);
    return (
      names.length === Object.keys(right).length &&
      names.every((name) => Object.hasOwn(right, name) && same(left[name], right[name]))
    );
  }
  return same(left, right);
}

/** Nobody knows what is a schema in it: then references in it may lead to anything. */
function isSameUnknown(left: unknown, right: unknown, a: Part, b: Part): boolean {
  const refers = /"\$[a-zA-Z]*[rR]ef"/.test(JSON.stringify(left));
  return isEqual(left, right) && (!refers || isEqual(a.root, b.root));
}

interface Sides {
  readonly a: Located;
  readonly b: Located;
  readonly open: ReadonlyMap<unknown, ReadonlySet<unknown>>;
}

function isSameValue(left: unknown, right: unknown, { a, b, open }: Sides): boolean {
  if (isObject(left) && isObject(right)) {
    return isSameMeaning(
      { schema: left, root: a.root, pointer: '' },
      { schema: right, root: b.root, pointer: '' },
      open,
    );
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => isSameValue(item, right[index], { a, b, open }))
    );
  }
  return isEqual(left, right);
}

function isSameData(keyword: string, left: unknown, right: unknown): boolean {
  if (!SETS.has(keyword)) return isEqual(left, right);
  const [some, others] = [asList(left), asList(right)];
  return (
    some.every((value) => others.some((other) => isEqual(value, other))) &&
    others.every((value) => some.some((other) => isEqual(value, other)))
  );
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
