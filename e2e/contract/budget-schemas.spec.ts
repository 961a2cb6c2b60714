import { expect, it } from 'vitest';
import { readJson } from './repository';

interface Schema {
  readonly $defs: Readonly<Record<string, object>>;
  readonly properties: Readonly<Record<string, { readonly items: object }>>;
}

const schemaOf = (name: string) => readJson(`schemas/${name}.schema.json`) as Schema;
const budget = schemaOf('wsp').properties['budgets']?.items;

/** Each schema stands alone, for editors; a budget is the same in each. */
it('says the same of a budget wherever one is written', () => {
  expect(schemaOf('blueprint').properties['budgets']?.items).toEqual(budget);
  const { title, ...inEcosystem } = schemaOf('ecosystem').$defs['budget'] as { title: string };
  expect(title).toContain('"operation"');
  expect(inEcosystem).toEqual(budget);
});
