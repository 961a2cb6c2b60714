import { notOneOf } from '../../core/options/not-one-of';
import type { DataPath, DataProblem } from '../../core/options/problem';
import { camelCase } from '../shared/words';
import type { AttributeOptions, AttributeType, Value } from './options';

const KINDS: Readonly<Record<AttributeType, string>> = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  choice: 'a text',
  list: 'a list of texts',
};

/** Whether values that stand in the options fit their attributes, and none is missing or too many. */
export function checkValues(
  values: Readonly<Record<string, Value>>,
  attributes: readonly AttributeOptions[],
  path: DataPath,
): DataProblem[] {
  const given = Object.keys(values);
  const missing = attributes.filter(
    ({ name }) => !given.some((key) => camelCase(key) === camelCase(name)),
  );
  return [
    ...Object.entries(values).flatMap(([name, value]) => {
      const attribute = findAttribute(name, attributes);
      const place = [...path, name];
      if (attribute === undefined) {
        const names = attributes.map((one) => one.name);
        return [notOneOf(place, 'is unknown', name, names)];
      }
      return checkValue(value, attribute, place);
    }),
    ...missing.map(({ name, type }) => ({
      path: [...path, name],
      found: 'is missing',
      expected: KINDS[type],
    })),
  ];
}

/** Whether a value that stands in the options can be one of an attribute. */
export function checkValue(
  value: unknown,
  { type, values = [], min, max }: AttributeOptions,
  path: DataPath,
): DataProblem[] {
  const found = `is ${JSON.stringify(value)}`;
  if (!hasType(value, type)) return [{ path, found, expected: KINDS[type] }];
  if (type === 'choice' && !values.includes(String(value))) {
    return [notOneOf(path, found, String(value), values)];
  }
  if (type !== 'number') return [];
  if (min !== undefined && Number(value) < min) {
    return [{ path, found, expected: `at least ${min}` }];
  }
  if (max !== undefined && Number(value) > max) {
    return [{ path, found, expected: `at most ${max}` }];
  }
  return [];
}

function hasType(value: unknown, type: AttributeType): boolean {
  if (type === 'number') return typeof value === 'number';
  if (type === 'flag') return typeof value === 'boolean';
  if (type !== 'list') return typeof value === 'string' && value !== '';
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}

export function findAttribute(
  name: string,
  attributes: readonly AttributeOptions[],
): AttributeOptions | undefined {
  return attributes.find((attribute) => camelCase(attribute.name) === camelCase(name));
}

function unknownAttribute(
  name: string,
  attributes: readonly AttributeOptions[],
  path: DataPath,
): DataProblem {
  const names = attributes.map((attribute) => attribute.name);
  return notOneOf(path, `is "${name}"`, name, names);
}

/** The attribute that a name means, when it has one of some types; else what is wrong with it. */
export function expectAttribute(
  name: string,
  attributes: readonly AttributeOptions[],
  types: readonly AttributeType[],
  path: DataPath,
): { readonly attribute?: AttributeOptions; readonly problems: readonly DataProblem[] } {
  const attribute = findAttribute(name, attributes);
  if (attribute === undefined) return { problems: [unknownAttribute(name, attributes, path)] };
  if (types.includes(attribute.type)) return { attribute, problems: [] };
  const found = `is "${name}", which is a ${attribute.type}`;
  const fitting = attributes.filter(({ type }) => types.includes(type));
  const names = fitting.map((one) => one.name).join(', ');
  const words = types.join(' or ');
  const expected = names === '' ? `a ${words}` : `a ${words}: ${names}`;
  return { problems: [{ path, found, expected }] };
}
