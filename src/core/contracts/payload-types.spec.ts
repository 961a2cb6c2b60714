import { expect, it } from 'vitest';
import { payloadTypes } from './payload-types';

const typesOf = (contract: object) =>
  payloadTypes(contract as Readonly<Record<string, unknown>>, 'OrderPlaced');

const object = (properties: object, more: object = {}) => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
});

/** The type of one property, as it is told. */
function told(schema: unknown, root: object = {}): string {
  const [first = ''] = typesOf({
    ...object({ it: schema }, { required: ['it'] }),
    ...root,
  }).declarations;
  return /readonly it: ([^]*);\n\}$/.exec(first)?.[1] ?? first;
}

it.each([
  [{ type: 'string', format: 'date-time' }, 'string'],
  [{ type: 'integer' }, 'number'],
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ const: "it's" }, String.raw`'it\'s'`],
  [{ enum: ['a', 1, null, true] }, "'a' | 1 | null | true"],
  [{ type: 'array', items: { type: 'string' } }, 'readonly string[]'],
  [{ type: 'array', items: { enum: ['a', 'b'] } }, "readonly ('a' | 'b')[]"],
  [
    { type: 'array', items: { type: 'array', items: { type: 'string' } } },
    'readonly (readonly string[])[]',
  ],
  [{ type: 'array' }, 'readonly unknown[]'],
  [
    {
      prefixItems: [{ type: 'string' }, { type: 'number' }],
      type: 'array',
      minItems: 1,
      items: false,
    },
    'readonly [string, number?]',
  ],
  [
    { type: 'object', additionalProperties: { type: 'number' } },
    'Readonly<Record<string, number>>',
  ],
  [{ type: 'object', additionalProperties: false }, 'Readonly<Record<string, never>>'],
  [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, 'string | number'],
  [
    { allOf: [object({ a: { type: 'string' } }), object({ b: {} })] },
    '{\n  readonly a?: string | undefined;\n} & {\n  readonly b?: unknown;\n}',
  ],
  [{}, 'unknown'],
  [true, 'unknown'],
  [false, 'never'],
  [{ minLength: 1 }, 'unknown'],
])('%j is %s', (schema, expected) => {
  expect(told(schema)).toBe(expected);
});

it('names what is referred to, also where it holds itself', () => {
  const node = object({ next: { $ref: '#/$defs/node' } });
  const { declarations } = typesOf(
    object({ first: { $ref: '#/$defs/node' }, all: { $ref: '#' } }, { $defs: { node } }),
  );
  expect(declarations).toEqual([
    'interface OrderPlacedData {\n  readonly first?: OrderPlacedNode | undefined;\n  readonly all?: OrderPlacedData | undefined;\n}',
    'interface OrderPlacedNode {\n  readonly next?: OrderPlacedNode | undefined;\n}',
  ]);
});

it('keeps names apart that two references share', () => {
  const contract = object(
    { a: { $ref: '#/$defs/item' }, b: { $ref: '#/$defs/parts/item' } },
    { $defs: { item: { type: 'string' }, parts: { item: { type: 'number' } } } },
  );
  expect(typesOf(contract).declarations.slice(1)).toEqual([
    'type OrderPlacedItem = string;',
    'type OrderPlacedItem2 = number;',
  ]);
});

it('tells descriptions in comments that nothing in them ends', () => {
  const [text] = typesOf(
    object({ 'a b': { type: 'string', description: 'One */ {@two}\n<three>' } }),
  ).declarations;
  expect(text).toContain(
    String.raw`  /** One * / \{\@two\} \<three\> */` + "\n  readonly 'a b'?: string | undefined;",
  );
});

it.each([
  ['closed', object({ a: { type: 'string' } }), true, false],
  ['open for more', { type: 'object', properties: { a: { type: 'string' } } }, false, false],
  ['of something unknown', object({ a: {} }), false, true],
  ['referring to nowhere', object({ a: { $ref: '#/$defs/none' } }), false, true],
])('knows whether a contract is %s', (_what, contract, isWhole, hasUnknown) => {
  expect(typesOf(contract)).toMatchObject({ isWhole, hasUnknown });
});
