import Ajv2020, { type ErrorObject, type SchemaObject } from 'ajv/dist/2020';
import { notOneOf } from './not-one-of';
import type { DataPath, DataProblem } from './problem';

/** What a schema says of a value. */
export interface ValidatedData {
  /** A copy with the schema's defaults filled in. */
  readonly value: unknown;
  /** Empty when the value is valid; in the order of the value's own keys where ajv keeps it. */
  readonly problems: readonly DataProblem[];
}

export interface ValidateOptions {
  /** The schema is known to be valid; not looking at it again saves a tenth of a second. @default false */
  readonly trustSchema?: boolean;
}

/**
 * Checks a value against a JSON Schema (2020-12), reports every problem, and fills in defaults.
 *
 * @throws Error when the schema itself is not valid: that is its author's mistake, not the value's.
 */
export function validateData(
  schema: SchemaObject,
  value: unknown,
  { trustSchema = false }: ValidateOptions = {},
): ValidatedData {
  const ajv = new Ajv2020({
    allErrors: true,
    useDefaults: true,
    verbose: true,
    strict: false,
    // Formats are for those who read the schema; ajv knows none and would print that.
    validateFormats: false,
    validateSchema: !trustSchema,
    // Each schema checks one value: making its check faster takes longer than the check.
    code: { optimize: false },
  });
  const check = ajv.compile(schema);
  const copy: unknown = structuredClone(value);
  check(copy);
  const problems = (check.errors ?? []).filter(isOwnFault).map(problemOf);
  return { value: copy, problems: withoutRepeats(problems) };
}

/** `if` and `allOf` report what lies below them once more, in words that help nobody. */
function isOwnFault({ keyword }: ErrorObject): boolean {
  return !['if', 'allOf'].includes(keyword);
}

function problemOf(error: ErrorObject): DataProblem {
  const path = pathOf(error.instancePath);
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(path, params, error);
    case 'required':
      return {
        path: [...path, String(params['missingProperty'])],
        found: 'is missing',
        expected: expectedOf(propertySchema(error, String(params['missingProperty']))),
      };
    case 'enum':
      return notAmong(path, error.data, params['allowedValues'] as readonly unknown[]);
    case 'const':
      return notAmong(path, error.data, [params['allowedValue']]);
    case 'type':
      return {
        path,
        found: `is ${show(error.data)}`,
        expected: expectedOf(error.parentSchema as SchemaObject),
      };
    default:
      return { path, found: `is ${show(error.data)}`, expected: wordsFor(error, params) };
  }
}

function unknownKey(
  path: DataPath,
  params: Readonly<Record<string, unknown>>,
  { parentSchema }: ErrorObject,
): DataProblem {
  const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
  const { properties = {} } = parentSchema as { properties?: object };
  const known = Object.keys(properties);
  const at = [...path, key];
  return known.length === 0
    ? { path: at, found: 'is unknown', expected: 'nothing here' }
    : notOneOf(at, 'is unknown', key, known);
}

function notAmong(path: DataPath, data: unknown, allowed: readonly unknown[]): DataProblem {
  const found = `is ${show(data)}`;
  const listed = allowed.map((value) => (typeof value === 'string' ? value : show(value)));
  return listed.length === 1
    ? { path, found, expected: listed[0] ?? '' }
    : notOneOf(path, found, String(data), listed);
}

function wordsFor({ keyword, message }: ErrorObject, params: Readonly<Record<string, unknown>>) {
  const limit = String(params['limit']);
  const words: Readonly<Record<string, string>> = {
    minimum: `${limit} or more`,
    maximum: `${limit} or less`,
    exclusiveMinimum: `more than ${limit}`,
    exclusiveMaximum: `less than ${limit}`,
    minLength: `at least ${limit} character(s)`,
    maxLength: `at most ${limit} character(s)`,
    minItems: `at least ${limit} of them`,
    maxItems: `at most ${limit} of them`,
    minProperties: `at least ${limit} of them`,
    maxProperties: `at most ${limit} of them`,
    uniqueItems: 'each of them once',
    pattern: `a match of \`${String(params['pattern'])}\``,
    multipleOf: `a multiple of ${String(params['multipleOf'])}`,
    propertyNames: `other names: "${String(params['propertyName'])}" is not one`,
    oneOf: 'exactly one of the forms that are allowed',
    anyOf: 'one of the forms that are allowed',
  };
  return words[keyword] ?? `something that ${message ?? keyword}`;
}

/** What a schema asks for, in words: its own if it has `title`, else its type. */
function expectedOf(schema: SchemaObject | undefined): string {
  if (schema === undefined) return 'it';
  if (typeof schema['title'] === 'string') return schema['title'];
  const types = [schema['type'] as unknown].flat().filter((type) => typeof type === 'string');
  const NAMES: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'an object',
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    null: 'null',
  };
  const named = types.map((type) => NAMES[type] ?? type);
  return named.length === 0 ? 'a value' : named.join(' or ');
}

function propertySchema({ parentSchema }: ErrorObject, name: string): SchemaObject | undefined {
  const { properties } = parentSchema as { properties?: Record<string, SchemaObject> };
  return properties?.[name];
}

/** JSON Pointer, with list positions as numbers where the value there is a list. */
function pathOf(pointer: string): DataPath {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function show(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function withoutRepeats(problems: readonly DataProblem[]): DataProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return seen.has(key) ? false : seen.add(key);
  });
}
