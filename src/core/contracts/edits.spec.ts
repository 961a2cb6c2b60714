import { expect, it } from 'vitest';
import { compareContracts } from './compatibility/compare-contracts';

/** What everybody knows the contract of an order to be; each edit changes one thing of it. */
const ORDER = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:event:order.placed',
  title: 'Order placed',
  type: 'object',
  properties: {
    id: { type: 'string', minLength: 1, maxLength: 40, pattern: '^o-[0-9]+$' },
    status: { type: 'string', enum: ['open', 'paid'] },
    kind: { const: 'order' },
    amount: { type: 'number', minimum: 0, maximum: 1000, multipleOf: 0.5 },
    count: { type: 'integer', exclusiveMinimum: 0 },
    note: { type: ['string', 'null'], default: 'none' },
    placedAt: { type: 'string', format: 'date-time' },
    address: { $ref: '#/$defs/address' },
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      uniqueItems: true,
      items: {
        type: 'object',
        properties: { sku: { type: 'string' }, price: { type: 'number' } },
        required: ['sku'],
        additionalProperties: false,
      },
    },
    range: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }], items: false },
    tags: { type: 'object', additionalProperties: { type: 'string' }, maxProperties: 5 },
    extra: { type: 'object', properties: { hint: { type: 'string' } } },
    payment: {
      oneOf: [
        {
          type: 'object',
          properties: { by: { const: 'card' }, card: { type: 'string' } },
          required: ['by', 'card'],
        },
        {
          type: 'object',
          properties: { by: { const: 'bill' }, days: { type: 'integer' } },
          required: ['by', 'days'],
        },
      ],
    },
    contact: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
    coupon: { allOf: [{ type: 'string' }, { minLength: 3 }] },
  },
  required: ['id', 'status', 'amount', 'placedAt', 'lines'],
  additionalProperties: false,
  dependentRequired: { coupon: ['note'] },
  $defs: {
    address: {
      type: 'object',
      properties: { city: { type: 'string' }, zip: { type: 'string' } },
      required: ['city'],
      additionalProperties: false,
    },
  },
  examples: [],
} as const;

type Order = { -readonly [Key in keyof typeof ORDER]: unknown };
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- edits reach into a document of any shape
type Edit = (order: any) => void;

/** What forward breaks, and what backward breaks. */
interface Verdict {
  readonly forward?: readonly string[];
  readonly backward?: readonly string[];
}

const forward = (...kinds: string[]): Verdict => ({ forward: kinds });
const backward = (...kinds: string[]): Verdict => ({ backward: kinds });
const both = (forwardKinds: string[], backwardKinds: string[] = forwardKinds): Verdict => ({
  forward: forwardKinds,
  backward: backwardKinds,
});
const SAFE: Verdict = {};

const EDITS: readonly (readonly [string, Edit, Verdict])[] = [
  ['nothing', () => undefined, SAFE],
  ['a title', (o) => (o.title = 'Order'), SAFE],
  ['a description', (o) => (o.properties.id.description = 'Identifier.'), SAFE],
  ['an example', (o) => o.examples.push({}), SAFE],
  ['a mark that it is deprecated', (o) => (o.deprecated = true), SAFE],
  ['the order of enum values', (o) => o.properties.status.enum.reverse(), SAFE],
  ['the order of required names', (o) => o.required.reverse(), SAFE],
  [
    'another name of a definition',
    (o) => {
      o.$defs = { place: o.$defs.address };
      o.properties.address = { $ref: '#/$defs/place' };
    },
    SAFE,
  ],
  ['a definition written out', (o) => (o.properties.address = o.$defs.address), SAFE],
  ['a definition that nobody uses', (o) => (o.$defs.spare = { type: 'null' }), SAFE],
  ['x- words', (o) => (o['x-version'] = '1.2.0'), SAFE],
  ['a type as a list of one', (o) => (o.properties.id.type = ['string']), SAFE],
  ['an enum of one for a const', (o) => (o.properties.kind = { enum: ['order'] }), SAFE],
  [
    'a lower limit said otherwise',
    (o) => (o.properties.count = { type: 'integer', minimum: 1 }),
    SAFE,
  ],
  ['allOf written out', (o) => (o.properties.coupon = { type: 'string', minLength: 3 }), SAFE],
  [
    'null by anyOf',
    (o) => (o.properties.note = { anyOf: [{ type: 'string' }, { type: 'null' }], default: 'none' }),
    SAFE,
  ],
  ['a limit that says nothing new', (o) => (o.properties.id.minLength = 1), SAFE],
  [
    'a required property removed',
    (o) => {
      delete o.properties.amount;
      o.required = o.required.filter((name: string) => name !== 'amount');
    },
    both(['property-removed'], ['property-removed-from-closed-object']),
  ],
  [
    'an optional property removed',
    (o) => delete o.properties.kind,
    backward('property-removed-from-closed-object'),
  ],
  [
    'an optional property added',
    (o) => (o.properties.hint = { type: 'string' }),
    forward('property-added-to-closed-object'),
  ],
  [
    'a required property added',
    (o) => {
      o.properties.hint = { type: 'integer' };
      o.required.push('hint');
    },
    both(['property-added-to-closed-object'], ['required-property-added']),
  ],
  [
    'a property added to an open object',
    (o) => (o.properties.extra.properties.more = { type: 'string' }),
    backward('property-added-to-open-object'),
  ],
  [
    'a property removed from an open object',
    (o) => delete o.properties.extra.properties.hint,
    forward('property-removed-from-open-object'),
  ],
  [
    'an optional property made required',
    (o) => o.required.push('count'),
    backward('property-made-required'),
  ],
  ['a required property made optional', (o) => o.required.pop(), forward('property-made-optional')],
  [
    'a required property renamed',
    (o) => {
      o.properties.state = o.properties.status;
      delete o.properties.status;
      o.required = o.required.map((name: string) => (name === 'status' ? 'state' : name));
    },
    both(['property-renamed']),
  ],
  [
    'an optional property renamed',
    (o) => {
      o.properties.number = o.properties.count;
      delete o.properties.count;
    },
    both(['property-renamed']),
  ],
  ['integer to number', (o) => (o.properties.count.type = 'number'), forward('type-widened')],
  ['number to integer', (o) => (o.properties.amount.type = 'integer'), backward('type-narrowed')],
  [
    'string to integer',
    (o) => (o.properties.placedAt = { type: 'integer' }),
    both(['type-widened'], ['type-narrowed']),
  ],
  [
    'null allowed',
    (o) => (o.properties.placedAt.type = ['string', 'null']),
    forward('type-widened'),
  ],
  ['null forbidden', (o) => (o.properties.note.type = 'string'), backward('type-narrowed')],
  [
    'a type dropped',
    (o) => delete o.properties.lines.items.properties.sku.type,
    forward('type-widened'),
  ],
  ['a value added', (o) => o.properties.status.enum.push('sent'), forward('enum-value-added')],
  ['a value removed', (o) => o.properties.status.enum.pop(), backward('enum-value-removed')],
  [
    'a value renamed',
    (o) => (o.properties.status.enum[1] = 'done'),
    both(['enum-value-added'], ['enum-value-removed']),
  ],
  ['enum dropped', (o) => delete o.properties.status.enum, forward('enum-removed')],
  [
    'enum introduced',
    (o) => (o.properties.lines.items.properties.sku.enum = ['a']),
    backward('enum-added'),
  ],
  ['another const', (o) => (o.properties.kind.const = 'offer'), both(['const-changed'])],
  [
    'const to enum',
    (o) => (o.properties.kind = { enum: ['order', 'offer'] }),
    forward('enum-value-added'),
  ],
  ['a lower minimum', (o) => (o.properties.amount.minimum = -1), forward('minimum-lowered')],
  ['a higher minimum', (o) => (o.properties.amount.minimum = 1), backward('minimum-raised')],
  [
    'a minimum that is exclusive',
    (o) => {
      delete o.properties.amount.minimum;
      o.properties.amount.exclusiveMinimum = 0;
    },
    backward('minimum-raised'),
  ],
  ['a higher maximum', (o) => (o.properties.amount.maximum = 2000), forward('maximum-raised')],
  ['a lower maximum', (o) => (o.properties.amount.maximum = 10), backward('maximum-lowered')],
  ['no maximum', (o) => delete o.properties.amount.maximum, forward('maximum-raised')],
  ['a finer step', (o) => (o.properties.amount.multipleOf = 0.25), forward('multiple-of-loosened')],
  [
    'a coarser step',
    (o) => (o.properties.amount.multipleOf = 1),
    backward('multiple-of-tightened'),
  ],
  [
    'a step of another kind',
    (o) => (o.properties.amount.multipleOf = 0.75),
    both(['multiple-of-loosened'], ['multiple-of-tightened']),
  ],
  ['a shorter text', (o) => (o.properties.id.minLength = 0), forward('min-length-lowered')],
  ['a longer least text', (o) => (o.properties.id.minLength = 2), backward('min-length-raised')],
  ['a longer text', (o) => (o.properties.id.maxLength = 80), forward('max-length-raised')],
  [
    'a shorter longest text',
    (o) => (o.properties.id.maxLength = 20),
    backward('max-length-lowered'),
  ],
  ['a pattern dropped', (o) => delete o.properties.id.pattern, forward('pattern-removed')],
  [
    'a pattern added',
    (o) => (o.properties.lines.items.properties.sku.pattern = '^s'),
    backward('pattern-added'),
  ],
  ['another pattern', (o) => (o.properties.id.pattern = '^order-'), both(['pattern-changed'])],
  ['a format dropped', (o) => delete o.properties.placedAt.format, forward('format-removed')],
  [
    'a format added',
    (o) => (o.properties.lines.items.properties.sku.format = 'uuid'),
    backward('format-added'),
  ],
  ['another format', (o) => (o.properties.placedAt.format = 'date'), both(['format-changed'])],
  ['fewer items', (o) => (o.properties.lines.minItems = 0), forward('min-items-lowered')],
  ['more items at least', (o) => (o.properties.lines.minItems = 2), backward('min-items-raised')],
  ['more items', (o) => (o.properties.lines.maxItems = 99), forward('max-items-raised')],
  ['fewer items at most', (o) => (o.properties.lines.maxItems = 9), backward('max-items-lowered')],
  ['items twice', (o) => delete o.properties.lines.uniqueItems, forward('unique-items-dropped')],
  ['items once', (o) => (o.properties.range.uniqueItems = true), backward('unique-items-required')],
  [
    'a property of items required',
    (o) => o.properties.lines.items.required.push('price'),
    backward('property-made-required'),
  ],
  [
    'a type of items',
    (o) => (o.properties.lines.items.properties.price.type = 'string'),
    both(['type-widened'], ['type-narrowed']),
  ],
  ['an open list', (o) => delete o.properties.range.items, forward('array-opened')],
  ['a closed list', (o) => (o.properties.lines.items = false), backward('array-closed')],
  [
    'a contained item asked for',
    (o) => (o.properties.lines.contains = { required: ['price'] }),
    backward('contains-tightened'),
  ],
  [
    'a nested property made required',
    (o) => o.$defs.address.required.push('zip'),
    backward('property-made-required'),
  ],
  [
    'a nested property added',
    (o) => (o.$defs.address.properties.street = { type: 'string' }),
    forward('property-added-to-closed-object'),
  ],
  [
    'an object opened',
    (o) => delete o.$defs.address.additionalProperties,
    forward('object-opened'),
  ],
  [
    'an object closed',
    (o) => (o.properties.extra.additionalProperties = false),
    backward('object-closed'),
  ],
  [
    'other properties of more types',
    (o) => (o.properties.tags.additionalProperties.type = ['string', 'number']),
    forward('type-widened'),
  ],
  [
    'other properties free',
    (o) => delete o.properties.tags.additionalProperties,
    forward('additional-properties-widened'),
  ],
  [
    'more properties',
    (o) => (o.properties.tags.maxProperties = 9),
    forward('max-properties-raised'),
  ],
  [
    'fewer properties',
    (o) => (o.properties.tags.maxProperties = 2),
    backward('max-properties-lowered'),
  ],
  [
    'properties at least',
    (o) => (o.properties.tags.minProperties = 1),
    backward('min-properties-raised'),
  ],
  [
    'names asked for',
    (o) => (o.properties.tags.propertyNames = { maxLength: 3 }),
    backward('property-names-tightened'),
  ],
  [
    'names by a pattern',
    (o) => (o.properties.extra.patternProperties = { '^n-': { type: 'number' } }),
    backward('pattern-property-added'),
  ],
  ['a dependency dropped', (o) => delete o.dependentRequired, forward('dependency-removed')],
  [
    'a dependency added',
    (o) => (o.dependentRequired.count = ['kind']),
    backward('dependency-added'),
  ],
  [
    'a variant added',
    (o) =>
      o.properties.payment.oneOf.push({
        type: 'object',
        properties: { by: { const: 'cash' } },
        required: ['by'],
      }),
    forward('variant-added'),
  ],
  ['a variant removed', (o) => o.properties.payment.oneOf.pop(), backward('variant-removed')],
  [
    'a change in a variant',
    (o) => (o.properties.payment.oneOf[1].properties.days.type = 'number'),
    forward('type-widened'),
  ],
  [
    'a kind added to anyOf',
    (o) => o.properties.contact.anyOf.push({ type: 'boolean' }),
    forward('variant-added'),
  ],
  [
    'a kind removed from anyOf',
    (o) => o.properties.contact.anyOf.pop(),
    backward('variant-removed'),
  ],
  ['the order of variants', (o) => o.properties.payment.oneOf.reverse(), SAFE],
  [
    'a part of allOf changed',
    (o) => (o.properties.coupon.allOf[1].minLength = 5),
    backward('min-length-raised'),
  ],
  [
    'something excluded',
    (o) => (o.properties.coupon.not = { const: 'xxx' }),
    backward('exclusion-added'),
  ],
  [
    'a condition',
    (o) => {
      o.if = { properties: { status: { const: 'paid' } } };
      o.then = { required: ['payment'] };
    },
    backward('condition-added'),
  ],
  ['another default', (o) => (o.properties.note.default = 'empty'), both(['default-changed'])],
  ['no default', (o) => delete o.properties.note.default, forward('default-removed')],
  ['a default', (o) => (o.properties.count.default = 1), backward('default-added')],
  [
    'a word that nobody knows',
    (o) => (o.properties.id.contentEncoding = 'base64'),
    both(['unchecked']),
  ],
  [
    'a reference into nowhere',
    (o) => (o.properties.address.$ref = 'https://example.com/address.json'),
    both(['unchecked']),
  ],
];

it.each(EDITS)('%s', (_what, edit, verdict) => {
  const is = structuredClone(ORDER) as unknown as Order;
  edit(is);
  const changes = compareContracts(structuredClone(ORDER) as never, is);
  const kinds = (direction: string) => [
    ...new Set(changes.filter(({ breaks }) => breaks === direction).map(({ kind }) => kind)),
  ];
  expect({ forward: kinds('forward'), backward: kinds('backward') }).toEqual({
    forward: verdict.forward ?? [],
    backward: verdict.backward ?? [],
  });
});
