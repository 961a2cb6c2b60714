import { expect, it } from 'vitest';
import { filesUnder, readJson } from './repository';

interface Schema {
  readonly $id?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

const options = filesUnder('src').filter((file) => file.endsWith('/schema.json'));
const published = filesUnder('schemas');

it('finds the schemas', () => {
  expect(options.length).toBeGreaterThanOrEqual(9);
  expect(published.length).toBeGreaterThanOrEqual(3);
});

it.each(options)('%s forbids unknown options and says what is required', (file) => {
  const schema = readJson(file) as Schema;
  expect(
    schema.additionalProperties,
    'Add "additionalProperties": false, or Nx accepts misspelt options.',
  ).toBe(false);
  expect(schema.required, 'Add "required", even if it is empty.').toBeInstanceOf(Array);
  expect(schema.description).toMatch(/^[A-Z].*\.$/);
});

it.each([...options, ...published])('%s describes every property', (file) => {
  expect(undescribed(readJson(file) as Schema)).toEqual([]);
});

it('has an id of its own for each schema', () => {
  const ids = [...options, ...published].map((file) => (readJson(file) as Schema).$id);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
});

function undescribed({ properties = {} }: Schema, path = ''): string[] {
  return Object.entries(properties).flatMap(([name, property]) => [
    ...(property.description === undefined || property.description === '' ? [path + name] : []),
    ...undescribed(property, `${path}${name}.`),
  ]);
}
