import { expect, it } from 'vitest';
import { payloadFields, type Told } from './payload-fields';

function shown(contract: object, event = 'log.kept', told: Told = new Map()): string[] {
  return payloadFields(contract as Readonly<Record<string, unknown>>, event, told).map(
    ({ path, type, required, description }) =>
      `${path}${required ? '' : '?'}: ${type}${description === '' ? '' : ` – ${description}`}`,
  );
}

it('names types in the words of JSON Schema where TypeScript has none', () => {
  const properties = {
    id: { type: 'string' },
    count: { type: 'integer' },
    at: { type: 'string', format: 'date-time' },
    kind: { enum: ['a', 'b'] },
    always: { const: 1 },
    labels: { type: 'array', items: { enum: ['x', 'y'] } },
    either: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    maybe: { type: ['string', 'null'] },
    anything: {},
  };
  expect(shown({ properties, required: ['id'] })).toEqual([
    'id: string',
    'count?: integer',
    'at?: date-time',
    'kind?: "a" | "b"',
    'always?: 1',
    'labels?: ("x" | "y")[]',
    'either?: string | null',
    'maybe?: string | null',
    'anything?: unknown',
  ]);
});

const RECORD = {
  type: 'object',
  title: 'Thing',
  description: 'It.',
  properties: { id: { type: 'string' }, a: { type: 'string' }, b: { type: 'string' } },
};

it('follows references and lists, and tells an object once', () => {
  const told: Told = new Map();
  const contract = { properties: { record: { $ref: '#/$defs/r' } }, $defs: { r: RECORD } };
  expect(shown(contract, 'log.kept', told)).toEqual([
    'record?: Thing – It.',
    ...['record.id?: string', 'record.a?: string', 'record.b?: string'],
  ]);
  const later = { properties: { all: { type: 'array', items: RECORD }, last: RECORD } };
  expect(shown(later, 'log.sorted', told)).toContain(
    'last?: Thing – It. Its fields are those of `record` in `log.kept`.',
  );
});

it('tells the items of a list once, and others that only look like them', () => {
  const told: Told = new Map();
  const items = (a: object): object => ({
    properties: {
      all: { type: 'array', items: { ...RECORD, properties: { ...RECORD.properties, a } } },
    },
  });
  shown(items({ type: 'string' }), 'log.kept', told);
  expect(shown(items({ type: 'string' }), 'log.sorted', told)).toEqual([
    'all?: Thing[] – Its fields are those of `all[]` in `log.kept`.',
  ]);
  expect(shown(items({ type: 'string', description: 'Else.' }), 'log.moved', told)).toHaveLength(4);
  expect(
    shown(
      {
        properties: { one: { $ref: '#/$defs/r' } },
        $defs: { r: { ...RECORD, properties: { id: {}, a: {} } } },
      },
      'log.cut',
      told,
    ),
  ).toHaveLength(3);
});

it('comes to an end when a schema holds itself', () => {
  const node = { type: 'object', properties: { next: { $ref: '#/$defs/n' } } };
  expect(
    shown({ properties: { first: { $ref: '#/$defs/n' } }, $defs: { n: node } }).length,
  ).toBeLessThan(10);
});
