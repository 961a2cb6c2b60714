import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { contextOf, render } from '../render.fixture';
import { aggregatorBlueprint } from './blueprint';
import { optionsOf } from './option-sets.fixture';
import { aggregatorNames, type AggregatorNames } from './aggregator-names';

const NAMES = (
  'plant yard fleet event error map class record object number list state reading readings source sources value values ' +
  'view views merge weights table tables keeper watching pair pairs poller present publisher sweeper store query change ' +
  'memory-store setup kernel clock logger statistics comparison json url retry fleet-state fleet-source dead-letter x v8-host'
)
  .split(' ')
  .flatMap((noun) =>
    ['', '-aggregator', '-aggregation', '-monitor', '-states'].map((form) => noun + form),
  );

type Key = 'className' | 'instance' | 'typeName';

/** Every identifier that a template makes from a name. */
const patterns = new Map<string, (names: AggregatorNames) => string>();
/** Every type and value that templates declare by a name of their own. */
const fixedNames = new Set<string>();

const EVERYTHING = optionsOf({ pairs: true, polling: { every: '1m' } });

const files = join(__dirname, 'files');
for (const path of readdirSync(files, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.ts.template')) continue;
  const code = readFileSync(join(files, path), 'utf8')
    .replace(/\/\*\*[^]*?\*\/|\/\/.*$/gm, '')
    .replace(/(['`])(?:(?!\1).)*\1/g, '');
  for (const [text, before = '', key, after = ''] of code.matchAll(
    /(\w*)<%- (className|instance|typeName) %>(\w*)/g,
  )) {
    patterns.set(text, (names) => `${before}${names[key as Key]}${after}`);
  }
  const declarations = /(?:interface|type|class|const|function) (\w+)(?!\w*<%)/g;
  for (const [, word = ''] of code.replace(/\w*<%- \w+ %>\w*/g, '').matchAll(declarations)) {
    fixedNames.add(word);
  }
}

it('makes distinct, valid identifiers from every name', () => {
  expect(patterns.size).toBeGreaterThan(30);
  expect(fixedNames).toContain('Keeper');
  const faults = NAMES.flatMap((name) => {
    const identifiers = [...patterns.values()].map((make) =>
      make(aggregatorNames(name, 'machine')),
    );
    return identifiers
      .filter(
        (identifier, index) =>
          identifiers.indexOf(identifier) !== index ||
          !/^[A-Za-z_$][\w$]*$/.test(identifier) ||
          fixedNames.has(identifier),
      )
      .map((identifier) => `${name}: ${identifier}`);
  });
  expect(faults).toEqual([]);
});

it('makes sources that parse and declare nothing twice', () => {
  const faults = NAMES.filter((_, index) => index % 8 === 0).flatMap((name) =>
    [...render(aggregatorBlueprint, contextOf(name), EVERYTHING)]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) => parseSync(path, text, { showSemanticErrors: true }).errors)
      .map(({ message }) => `${name}: ${message}`),
  );
  expect(faults).toEqual([]);
});

it.each([
  ['plant-aggregator', 'PlantAggregator', 'plantAggregator', 'Plant'],
  ['plant-aggregation', 'PlantAggregation', 'plantAggregation', 'Plant'],
  ['yard', 'Yard', 'yard', 'Yard'],
  ['shop-hours', 'ShopHours', 'shopHours', 'ShopHours'],
  ['dead-aggregator', 'DeadAggregator', 'deadAggregator', 'Dead'],
  ['map', 'MapAggregator', 'mapAggregator', 'MapAggregator'],
])('%s is %s', (name, className, instance, typeName) => {
  expect(aggregatorNames(name, 'machine')).toMatchObject({ className, instance, typeName });
});

it('says in words what it says in code', () => {
  expect(aggregatorNames('cold-store-aggregator', 'delivery-van')).toMatchObject({
    constant: 'COLD_STORE_AGGREGATOR',
    typeConstant: 'COLD_STORE',
    title: 'Cold store aggregator',
    subjectName: 'delivery-van',
    noun: 'delivery van',
    nouns: 'delivery vans',
    nounsTitle: 'Delivery vans',
  });
});
