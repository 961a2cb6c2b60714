import { describe, expect, it } from 'vitest';
import { type Contract, promisedAt, propertiesOf, requiredOf, typesOf } from './contract-paths';

const TEXT = { type: 'string' };

const ORDER: Contract = {
  type: 'object',
  required: ['record'],
  additionalProperties: false,
  properties: {
    record: { $ref: '#/$defs/record' },
    notes: { type: 'object' },
    anything: {},
    prices: { type: 'object', additionalProperties: { type: 'number' } },
    pair: { type: 'array', prefixItems: [TEXT, { type: 'number' }], items: false },
    heap: { type: 'array' },
    lost: { $ref: '#/$defs/nowhere' },
    foreign: { $ref: 'https://example.org/schema' },
  },
  $defs: {
    record: {
      allOf: [
        { type: 'object', required: ['id'], properties: { id: TEXT } },
        { $ref: '#/$defs/lines' },
      ],
    },
    lines: {
      required: ['lines'],
      properties: {
        lines: { type: 'array', items: { type: 'object', properties: { what: TEXT } } },
      },
    },
  },
};

function promised(path: string) {
  return promisedAt(ORDER, path === '' ? [] : path.split('.'));
}

describe('what a contract promises', () => {
  it.each([
    ['record.id', TEXT],
    ['record.lines.0.what', TEXT],
    ['prices.rye', { type: 'number' }],
    ['pair.0', TEXT],
    ['pair.1', { type: 'number' }],
    ['', ORDER],
    ['lost', {}],
  ])('is known at "%s"', (path, schema) => {
    expect(promised(path)).toEqual({ state: 'known', schema });
  });

  it.each(['notes.by', 'anything.at.all', 'heap.3', 'foreign.id', 'lost.id'])(
    'is open at "%s"',
    (path) => {
      expect(promised(path)).toEqual({ state: 'open' });
    },
  );

  it.each([
    ['recrd', 'recrd', Object.keys(ORDER['properties'] as object)],
    ['record.name', 'name', ['id', 'lines']],
    ['record.id.first', 'first', []],
    ['record.lines.what', 'what', []],
    ['pair.2', '2', []],
    ['record.constructor', 'constructor', ['id', 'lines']],
  ])('is not there at "%s"', (path, at, known) => {
    expect(promised(path)).toEqual({ state: 'unknown', at, known });
  });

  it('ends where references go round', () => {
    const round = {
      $ref: '#/$defs/a',
      $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
    };
    expect(promisedAt(round, []).state).toBe('known');
  });

  it('follows references with escaped names', () => {
    const contract = { properties: { a: { $ref: '#/$defs/x~1y~0z' } }, $defs: { 'x/y~z': TEXT } };
    expect(promisedAt(contract, ['a'])).toEqual({ state: 'known', schema: TEXT });
  });
});

describe('properties', () => {
  it('are those of all parts, its own last', () => {
    const schema = {
      properties: { a: TEXT },
      anyOf: [{ properties: { a: {}, b: TEXT } }, { properties: { c: TEXT } }],
    };
    expect(propertiesOf(schema, schema)).toEqual({ a: TEXT, b: TEXT, c: TEXT });
  });
});

describe('required', () => {
  it('is what the object and all that it is require', () => {
    const schema = { required: ['a'], allOf: [{ required: ['b'] }, { required: ['a', 'c'] }] };
    expect(requiredOf(schema, schema)).toEqual(['a', 'b', 'c']);
  });

  it('is of its forms what each of them requires', () => {
    const schema = { oneOf: [{ required: ['a', 'b'] }, { required: ['b', 'c'] }] };
    expect(requiredOf(schema, schema)).toEqual(['b']);
  });

  it('is nothing where nothing is said', () => {
    expect(requiredOf({}, { required: 'a' })).toEqual([]);
  });
});

it.each([
  [{ type: 'string' }, ['string']],
  [{ type: ['string', 'null'] }, ['string', 'null']],
  [{ const: 5 }, ['integer']],
  [{ const: null }, ['null']],
  [{ enum: ['a', 'b', 1.5, true, [1], {}] }, ['string', 'number', 'boolean', 'array', 'object']],
  [{}, []],
])('types of %j', (schema, types) => {
  expect(typesOf(schema)).toEqual(types);
});
