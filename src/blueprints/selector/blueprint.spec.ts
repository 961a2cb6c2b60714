import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { contextOf, importsOf, render } from '../render.fixture';
import { partsOf } from '../shared/part-prefix';
import { selectorBlueprint } from './blueprint';
import { optionSets, optionsOf } from './option-sets.fixture';

const sets = optionSets();
const defaults = optionsOf();
const NAME = 'supplier-selector';
const files = render(selectorBlueprint, contextOf(NAME));

it('plans four events, valibot and the kernel', () => {
  expect(selectorBlueprint.plan(contextOf(NAME), defaults)).toMatchObject({
    publishes: ['chosen', 'none-eligible', 'exhausted', 'availability-changed'].map(
      (slot) => `${NAME}.${slot}`,
    ),
    subscribes: [],
    dependencies: { valibot: '^1.5.0' },
    usesKernel: true,
  });
});

it('has a part of the module only where the options ask for it', () => {
  const features = sets.map(([file, context, options]) => [
    file,
    selectorBlueprint.plan(context, options).features?.slice(1),
  ]);
  expect(Object.fromEntries(features)).toEqual({
    'carriers.yaml': [
      ...['constraints', 'scale', 'table', 'matrix', 'share', 'times', 'at-least', 'at-most'],
      ...['equal-to', 'one-of', 'covers', 'flags', 'weights'],
    ],
    'defaults.yaml': [
      ...['constraints', 'scale', 'table', 'times', 'at-least', 'at-most', 'weights'],
    ],
    'fifty.yaml': [
      ...['constraints', 'scale', 'table', 'matrix', 'share', 'times', 'at-least', 'at-most'],
      ...['equal-to', 'one-of', 'covers', 'flags', 'weights'],
    ],
    'least.yaml': ['scale'],
    'operating-rooms.yaml': [
      ...['constraints', 'scale', 'table', 'times', 'at-least', 'equal-to', 'covers', 'flags'],
      ...['weights', 'reactions'],
    ],
    'words.yaml': ['constraints', 'scale', 'share', 'equal-to', 'covers', 'weights', 'reactions'],
  });
});

it('publishes under the names that it is given', () => {
  const events = { chosen: 'supplier.found', exhausted: 'supplier.all-tried' };
  const plan = selectorBlueprint.plan(contextOf(NAME), optionsOf({ events }));
  expect(plan.publishes).toEqual([
    ...['supplier.found', `${NAME}.none-eligible`, 'supplier.all-tried'],
    `${NAME}.availability-changed`,
  ]);
});

describe.each(sets)('a module of %s', (_, context, options) => {
  const module = render(selectorBlueprint, context, options);
  const plan = selectorBlueprint.plan(context, options);

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

  it('names every test file, event, criterion and constraint in its documents', () => {
    const tests = [...module.keys()].filter((path) => path.endsWith('.test.ts'));
    const listed = module.get('tests/README.md') ?? '';
    for (const path of tests) expect(listed).toContain(`\`${path.replace('tests/', '')}\``);
    const readme = module.get('README.md') ?? '';
    for (const event of plan.publishes) expect(readme).toContain(`\`${event}\``);
    const { criteria, constraints } = plan.variables as Record<string, { key: string }[]>;
    for (const { key } of [...(criteria ?? []), ...(constraints ?? [])]) {
      expect(readme).toContain(`| \`${key}\` |`);
    }
  });
});

describe('documents', () => {
  it('hold the purpose, the milestone and the date', () => {
    const documents = render(selectorBlueprint, contextOf(NAME, { milestone: 'mvp' }));
    const purpose = 'Keep what people asked for, and find it again.';
    expect(documents.get('README.md')).toContain(`## Purpose\n\n${purpose}\n`);
    expect(documents.get('ModLog.md')).toContain(purpose);
    expect(documents.get('ModLog.md')).toContain('## 0.0.1 (2026-01-31): ');
    expect(documents.get('ModLog.md')).toContain('- Milestone: MVP\n');
    expect(documents.get('ROADMAP.md')).toContain('claims the milestone **MVP**');
  });
});

it('keeps a purpose and a description from ending the comment that they stand in', () => {
  const description = 'x */ y';
  const fields = [{ name: 'quantity', type: 'number', description }];
  const criteria = [
    { name: 'cost', description, scale: { property: 'price', worst: 15, best: 5 } },
  ];
  const properties = [{ name: 'price', type: 'number', description }];
  const candidates = [1, 2].map((price) => ({ name: `s${price}`, properties: { price } }));
  const options = optionsOf({ fields, properties, candidates, criteria, constraints: [] });
  const context = contextOf(NAME, { purpose: 'Turn a/* into */b' });
  const module = render(selectorBlueprint, context, options);
  expect(module.get(`src/${NAME}.ts`)).toContain('/** Turn a/* into * /b. */');
  expect(module.get('src/request.ts')).toContain('/** x * / y: ');
  expect(module.get('src/candidates.ts')).toContain('/** x * / y. */');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const paths = [...render(selectorBlueprint, contextOf(name)).keys()];
  expect(new Set(paths).size).toBe(files.size);
  expect(paths).toContain(`src/${name}.ts`);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const roadmap = render(selectorBlueprint, contextOf(NAME, { milestone })).get('ROADMAP.md') ?? '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    const open = criteria.filter((mark) => mark === '- [ ]').length;
    return { title, open, criteria: criteria.length };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});
