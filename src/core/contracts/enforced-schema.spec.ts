import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { diceOf } from './compatibility/dice.fixture';
import { randomDocument, randomValue } from './compatibility/random-schemas.fixture';
import { isObject, type Schema } from './compatibility/schema';
import { enforcedSchema } from './enforced-schema';

describe('what is enforced of a contract', () => {
  it('is what decides, and nothing that only tells', () => {
    const contract = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:event:order.placed',
      title: 'Order',
      'x-version': '1.2.0',
      type: 'object',
      properties: {
        title: { type: 'string', description: 'What it is called.' },
        lines: { type: 'array', items: { minimum: 1, examples: [2] }, uniqueItems: true },
      },
      required: ['title'],
      examples: [{ title: 'A' }],
    };
    expect(enforcedSchema(contract)).toEqual({
      type: 'object',
      properties: {
        title: { type: 'string' },
        lines: { type: 'array', items: { minimum: 1 }, uniqueItems: true },
      },
      required: ['title'],
    });
  });

  it('keeps definitions only where something refers to them, by a pointer', () => {
    const $defs = { name: { type: 'string', title: 'A name' } };
    expect(enforcedSchema({ type: 'object', $defs })).toEqual({ type: 'object' });
    const address = { $id: 'urn:a', items: { $ref: 'urn:a#/$defs/name' }, $defs };
    expect(enforcedSchema(address)).toEqual({
      items: { $ref: '#/$defs/name' },
      $defs: { name: { type: 'string' } },
    });
  });

  it('leaves data as it is, whatever its properties are called', () => {
    const contract = { enum: [{ title: 'A' }], properties: { description: true } };
    expect(enforcedSchema(contract)).toEqual(contract);
  });

  it('may refer to itself inside of what it describes', () => {
    const tree = { properties: { next: { $ref: '#' } } };
    expect(enforcedSchema(tree)).toEqual(tree);
  });
});

it.each([
  ['a keyword of nobody', { minimun: 1 }],
  ['an address inside', { properties: { a: { $id: 'urn:b' } } }],
  ['a reference by anchor', { $ref: '#name', $defs: { name: { $anchor: 'name' } } }],
  ['a reference into nowhere', { items: { $ref: '#/$defs/name' } }],
  ['a reference to another file', { items: { $ref: 'name.json' } }],
  ['a reference that leads to itself', { allOf: [{ $ref: '#' }] }],
  ['one that does so by the way', { dependentSchemas: { a: { $ref: '#' } } }],
  ['a property that is no property of a literal', JSON.parse('{"properties":{"__proto__":true}}')],
  ['what is no schema', { items: 7 }],
])('nothing is enforced of a contract with %s', (_what, contract: object) => {
  expect(enforcedSchema(contract as Readonly<Record<string, unknown>>)).toBeUndefined();
});

const DOCUMENTS = 300;

it('decides as the contract does', { timeout: 120_000 }, () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
  /** `undefined` where ajv does not take the schema. */
  const verdictOf = (schema: Schema, value: unknown) => {
    try {
      return ajv.validate(schema, value);
    } catch {
      return undefined;
    }
  };
  const differences: unknown[] = [];
  let [accepted, refused] = [0, 0];
  for (let seed = 1; seed <= DOCUMENTS; seed += 1) {
    const dice = diceOf(seed);
    const document = randomDocument(dice);
    const schema = isObject(document) ? enforcedSchema(document) : undefined;
    if (schema === undefined) continue;
    for (let round = 0; round < 40; round += 1) {
      const value = randomValue(dice);
      const verdict = verdictOf(document, value);
      if (verdict === undefined) continue;
      if (verdict) accepted += 1;
      else refused += 1;
      if (verdictOf(schema, value) !== verdict) differences.push({ seed, schema, value });
    }
  }
  expect(differences.slice(0, 3)).toEqual([]);
  expect(Math.min(accepted, refused)).toBeGreaterThan(DOCUMENTS);
});
