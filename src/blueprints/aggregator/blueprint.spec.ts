import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { contextOf, importsOf, render } from '../render.fixture';
import { partsOf } from '../shared/part-prefix';
import { aggregatorBlueprint } from './blueprint';
import { optionSets, optionsOf } from './option-sets.fixture';

const sets = optionSets();
const files = render(aggregatorBlueprint, contextOf('plant-aggregator'));

it('plans five events, valibot and the kernel', () => {
  expect(aggregatorBlueprint.plan(contextOf('plant'), optionsOf())).toMatchObject({
    publishes: [
      'plant.updated',
      'plant.changed',
      'plant.became-good',
      'plant.no-longer-good',
      'plant.forgotten',
    ],
    subscribes: [],
    features: ['contract-check', 'weighted'],
    dependencies: { valibot: '^1.5.0' },
    usesKernel: true,
  });
});

it('has a part of the module only where the options ask for it', () => {
  const features = sets.map(([file, context, options]) => [
    file,
    aggregatorBlueprint.plan(context, options).features,
  ]);
  expect(Object.fromEntries(features)).toEqual({
    'defaults.yaml': ['contract-check', 'weighted'],
    'ferries.yaml': ['contract-check', 'weighted', 'pairs', 'polling', 'reactions'],
    'loading-bays.yaml': ['contract-check', 'weighted', 'pairs', 'polling', 'reactions'],
    'one-source.yaml': ['contract-check', 'rank'],
    'shops.yaml': ['contract-check', 'rank', 'polling'],
    'thirty-sources.yaml': ['contract-check', 'weighted'],
  });
});

it('publishes under the names that it is given, and of pairs only where there are any', () => {
  const events = { updated: 'machine.heard', matched: 'machine.both-ready' };
  const plan = (options: object) =>
    aggregatorBlueprint.plan(contextOf('plant'), optionsOf(options)).publishes;
  expect(plan({ events: { updated: 'machine.heard' } })).toHaveLength(5);
  expect(plan({ events, pairs: true })).toEqual([
    'machine.heard',
    'plant.changed',
    'plant.became-good',
    'plant.no-longer-good',
    'plant.forgotten',
    'machine.both-ready',
    'plant.unmatched',
  ]);
});

describe.each(sets)('a module of %s', (_, context, options) => {
  const module = render(aggregatorBlueprint, context, options);
  const plan = aggregatorBlueprint.plan(context, options);

  it.each([...module])('renders %s without a template mark left', (path, text) => {
    expect(path).not.toMatch(/__|\.template$/);
    expect(text).not.toMatch(/<%|%>|\bundefined\.|\[object |(?<!Number\.)NaN/);
  });

  it('imports nothing but valibot, the kernel and its own files', () => {
    const { packages, missing } = importsOf(module);
    expect(packages).toEqual(['@acme/kernel', 'valibot']);
    expect(missing).toEqual([]);
  });

  it('has sources and tests that parse and declare nothing twice', () => {
    const faults = [...module]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) =>
        parseSync(path, text, { showSemanticErrors: true }).errors.map(
          ({ message }) => `${path}: ${message}`,
        ),
      );
    expect(faults).toEqual([]);
  });

  it('has contracts that say whose they are', () => {
    const contracts = [...module.keys()].filter((path) => path.startsWith('contracts/'));
    expect(contracts).toHaveLength(plan.publishes.length);
    for (const event of plan.publishes) {
      const contract = JSON.parse(module.get(`contracts/${event}.schema.json`) ?? '') as unknown;
      expect(contract).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:event:${event}`,
        type: 'object',
        additionalProperties: false,
      });
    }
  });

  it('names every test file, event, value and source in its documents', () => {
    const tests = [...module.keys()].filter((path) => path.endsWith('.test.ts'));
    const listed = module.get('tests/README.md') ?? '';
    for (const path of tests) expect(listed).toContain(`\`${path.replace('tests/', '')}\``);
    const readme = module.get('README.md') ?? '';
    const names = [...options.values, ...options.sources].map(({ name }) => name);
    for (const event of plan.publishes) expect(readme).toContain(`\`${event}\``);
    for (const name of names) expect(readme).toContain(`| \`${name}\` |`);
  });
});

it('says nothing of weights, pairs and polling in a module that has none', () => {
  const options = optionsOf({
    merge: 'rank',
    sources: [{ name: 'one', values: { on: 'running' } }],
  });
  const text = [...render(aggregatorBlueprint, contextOf('plant'), options)]
    .filter(([path]) => !path.startsWith('tests/support/contract'))
    .map(([, content]) => content)
    .join('\n');
  expect(text).not.toMatch(/weight|reliab|\bpairs?\b|unwatch|poll|adapters/i);
});

describe('documents', () => {
  it('hold the purpose, the milestone and the date', () => {
    const documents = render(aggregatorBlueprint, contextOf('plant', { milestone: 'mvp' }));
    const purpose = 'Keep what people asked for, and find it again.';
    expect(documents.get('README.md')).toContain(`## Purpose\n\n${purpose}\n`);
    expect(documents.get('ModLog.md')).toContain(purpose);
    expect(documents.get('ModLog.md')).toContain('## 0.0.1 (2026-01-31): ');
    expect(documents.get('ModLog.md')).toContain('- Milestone: MVP\n');
    expect(documents.get('ROADMAP.md')).toContain('claims the milestone **MVP**');
  });
});

it('keeps texts from ending the comments and the cells that they stand in', () => {
  const context = contextOf('plant', { purpose: 'Turn a/* into */b' });
  const description = 'x */ y | z';
  const options = optionsOf({
    sources: [{ name: 'one', description, values: { 'a | b': 'running' } }],
  });
  const module = render(aggregatorBlueprint, context, options);
  expect(module.get('src/plant.ts')).toContain('/** Turn a/* into * /b. */');
  expect(module.get('src/sources.ts')).toContain('/** x * / y | z. */');
  expect(module.get('README.md')).toContain('| x */ y \\| z | `a \\| b` as running, ');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const paths = [...render(aggregatorBlueprint, contextOf(name)).keys()];
  expect(new Set(paths).size).toBe(files.size);
  expect(paths).toContain(`src/${name}.ts`);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const roadmap =
    render(aggregatorBlueprint, contextOf('plant', { milestone })).get('ROADMAP.md') ?? '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    const open = criteria.filter((mark) => mark === '- [ ]').length;
    return { title, open, criteria: criteria.length };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});
