import { describe, expect, it } from 'vitest';
import { AmiwError } from '../../core/errors';
import type { Blueprint } from '../blueprint';
import { readOptions } from '../blueprint-options';
import { contextOf, render } from '../render.fixture';
import { loadBlueprint } from './load-blueprint';
import { locateBlueprint } from './locate-blueprint';
import { type BlueprintFiles, REFERENCE, workspaceWithBlueprint } from './own-blueprint.fixture';
import { readManifest } from './read-manifest';

const context = contextOf('order-prices');

const WITHOUT_FEATURES = { 'files/discounts/src/__part__discounts.ts.template': undefined };

function load(changes?: BlueprintFiles): Blueprint {
  return loadBlueprint(readManifest(locateBlueprint(workspaceWithBlueprint(changes), REFERENCE)));
}

function failure(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(AmiwError);
    expect(error).toMatchObject({ code: 'BLUEPRINT_INVALID' });
    return (error as AmiwError).message;
  }
  throw new Error('Nothing was thrown.');
}

describe('a blueprint of data', () => {
  it('makes files in the words of the module', () => {
    const files = render(load(), context);
    expect(files.get('README.md')).toBe('# Order prices in euros\n');
    expect(files.get('src/order-prices.ts')).toBe('export const orderPrices = 1;\n');
    expect(files.has('tests/support/contract.ts')).toBe(true);
    expect(files.has('src/discounts.ts')).toBe(false);
    expect(files.has('ROADMAP.md')).toBe(false);
  });

  it('has the templates of features that its options ask for, and of its milestone', () => {
    const options = { currency: 'euro', discounts: ['early'] };
    const files = render(load(), contextOf('discounts', { milestone: 'mvp' }), options);
    expect(files.get('ROADMAP.md')).toBe('Reached MVP.\n');
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['src/discounts.ts', 'src/part-discounts.ts']),
    );
  });

  it('names its events after the module', () => {
    const plan = load().plan(context, { currency: 'euro', discounts: [] });
    expect(plan).toMatchObject({
      features: ['contract-check'],
      publishes: ['order-prices.priced'],
      subscribes: [],
      dependencies: {},
      usesKernel: true,
    });
  });

  it('brings budgets for what its modules measure', () => {
    const budgets = [{ operation: 'price', metric: 'p50', limit: 10 }];
    const manifest = { name: 'pricing', description: 'Prices orders.', budgets };
    const files = { ...WITHOUT_FEATURES, 'blueprint.json': JSON.stringify(manifest) };
    const plan = load(files).plan(context, { currency: 'euro', discounts: [] });
    expect(plan.budgets).toEqual([{ ...budgets[0], unit: 'reference' }]);
  });

  it('lets names of events hold options that are texts', () => {
    const manifest = {
      name: 'pricing',
      description: 'D.',
      publishes: ['__name__.in-__currency__'],
    };
    const blueprint = load({ ...WITHOUT_FEATURES, 'blueprint.json': JSON.stringify(manifest) });
    const { publishes } = blueprint.plan(context, { currency: 'euro' });
    expect(publishes).toEqual(['order-prices.in-euro']);
  });

  it('finds misspelt options as built-in ones do', async () => {
    const { problems } = await readOptions(load(), { curency: 'euro' }, context);
    expect(problems).toMatchObject([{ path: ['curency'], nearest: 'currency' }]);
  });
});

const manifest = (changes: object) => ({
  'blueprint.json': JSON.stringify({ name: 'pricing', description: 'D.', ...changes }, null, 2),
});

describe('a blueprint that is not whole', () => {
  it.each<[string, BlueprintFiles, readonly string[]]>([
    ['no schema', { 'schema.json': undefined }, ['pricing/schema.json does not exist']],
    ['no JSON', { 'schema.json': '{\n  "type": ' }, ['pricing/schema.json:2']],
    [
      'a misspelt property',
      manifest({ publishs: [] }),
      ['blueprint.json:4:3: `publishs` is unknown', 'Did you mean `publishes`?'],
    ],
    [
      'no description',
      { 'blueprint.json': '{ "name": "pricing" }' },
      ['`description` is missing; expected one sentence'],
    ],
    ['a name in another case', manifest({ name: 'Pricing' }), ['`name` is "Pricing"']],
    [
      'a schema that lets misspelt options pass',
      { 'schema.json': '{ "type": "object", "properties": {} }' },
      ['`additionalProperties` is missing; expected false, so that misspelt options are found'],
    ],
    [
      'a schema that is none',
      { 'schema.json': '{ "type": "objekt", "properties": {}, "additionalProperties": false }' },
      ['schema.json:1:3: `type` is "objekt"'],
    ],
    [
      'a schema that points nowhere',
      {
        'schema.json':
          '{ "type": "object", "properties": { "a": { "$ref": "#/$defs/a" } }, "additionalProperties": false }',
      },
      ['The schema cannot be used', '#/$defs/a'],
    ],
    [
      'no templates',
      {
        'files/module/README.md.template': undefined,
        'files/module/src/__name__.ts.template': undefined,
      },
      ['files/module holds no template'],
    ],
    [
      'a folder that no module has',
      { 'files/modlue/a.ts.template': '' },
      ['files/modlue', 'rename the folder to "module"'],
    ],
    [
      'a feature without templates',
      manifest({ features: { discount: true } }),
      ['The feature "discount" has no templates', 'write "discounts"'],
    ],
    [
      'a feature of an option that there is not',
      manifest({ features: { discounts: 'discount' } }),
      ['`features.discounts` is "discount"', 'Did you mean `discounts`?'],
    ],
  ])('is refused: %s', (_what, changes, says) => {
    const message = failure(() => load(changes));
    for (const part of says) expect(message).toContain(part);
    expect(message).toContain('\nExpected ');
    expect(message).toContain('\nFix: ');
  });

  it.each([
    ['__nmae__.priced', 'write __name__'],
    ['__name__', '`publishes[0]` is "order-prices"'],
  ])('is refused when it is asked for a module: event %s', (event, says) => {
    const blueprint = load({
      ...manifest({ publishes: [event] }),
      'files/discounts/src/__part__discounts.ts.template': undefined,
    });
    expect(failure(() => blueprint.plan(context, {}))).toContain(says);
  });
});
