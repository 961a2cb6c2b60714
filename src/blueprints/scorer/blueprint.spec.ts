import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { contextOf, importsOf, render } from '../render.fixture';
import { scorerBlueprint } from './blueprint';
import { optionSets, optionsOf } from './option-sets.fixture';
import { partsOf } from '../shared/part-prefix';

const sets = optionSets();
const defaults = optionsOf();
const files = render(scorerBlueprint, contextOf('lead-scorer'));

it('plans three events, valibot and the kernel', () => {
  expect(scorerBlueprint.plan(contextOf('lead-scorer'), defaults)).toMatchObject({
    publishes: ['lead-scorer.scored', 'lead-scorer.level-changed', 'lead-scorer.forgotten'],
    subscribes: [],
    features: ['contract-check', 'ageing'],
    dependencies: { valibot: '^1.5.0' },
    usesKernel: true,
  });
});

it('has a part of the module only where the options ask for it', () => {
  const features = sets.map(([file, context, options]) => [
    file,
    scorerBlueprint.plan(context, options).features,
  ]);
  expect(Object.fromEntries(features)).toEqual({
    'defaults.yaml': ['contract-check', 'ageing'],
    'forty.yaml': ['contract-check', 'cues', 'lists', 'ageing', 'reactions'],
    'leads.yaml': ['contract-check', 'cues', 'lists', 'ageing', 'reactions'],
    'least.yaml': ['contract-check'],
    'steady.yaml': ['contract-check', 'ageing'],
    'words.yaml': ['contract-check', 'cues', 'lists', 'reactions'],
  });
});

it('publishes under the names that it is given', () => {
  const events = { scored: 'lead.scored', forgotten: 'lead.dropped' };
  const plan = scorerBlueprint.plan(contextOf('lead-scorer'), optionsOf({ events }));
  expect(plan.publishes).toEqual(['lead.scored', 'lead-scorer.level-changed', 'lead.dropped']);
});

describe.each(sets)('a module of %s', (_, context, options) => {
  const module = render(scorerBlueprint, context, options);
  const plan = scorerBlueprint.plan(context, options);

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

  it('names every test file, event and factor in its documents', () => {
    const tests = [...module.keys()].filter((path) => path.endsWith('.test.ts'));
    const listed = module.get('tests/README.md') ?? '';
    for (const path of tests) expect(listed).toContain(`\`${path.replace('tests/', '')}\``);
    const readme = module.get('README.md') ?? '';
    for (const event of plan.publishes) expect(readme).toContain(`\`${event}\``);
    for (const { key } of plan.variables['factors'] as { key: string }[]) {
      expect(readme).toContain(`| \`${key}\` |`);
    }
  });
});

it('makes another module of other options', () => {
  const factors = ['one', 'two'].map((name) => ({
    ...{ name, description: name, min: 0, max: 1, weight: 1 },
  }));
  const plain = render(scorerBlueprint, contextOf('lead-scorer'), optionsOf({ factors }));
  const evaluation = plain.get('src/evaluation.ts');
  expect(evaluation).not.toMatch(/stale|assumed|best ===|\bnow\b/);
  expect(plain.get('src/score.ts')).not.toContain('readAt');
  expect(plain.has('src/knowledge.ts')).toBe(false);
});

describe('documents', () => {
  it('hold the purpose, the milestone and the date', () => {
    const documents = render(scorerBlueprint, contextOf('lead-scorer', { milestone: 'mvp' }));
    const purpose = 'Keep what people asked for, and find it again.';
    expect(documents.get('README.md')).toContain(`## Purpose\n\n${purpose}\n`);
    expect(documents.get('ModLog.md')).toContain(purpose);
    expect(documents.get('ModLog.md')).toContain('## 0.0.1 (2026-01-31): ');
    expect(documents.get('ModLog.md')).toContain('- Milestone: MVP\n');
    expect(documents.get('ROADMAP.md')).toContain('claims the milestone **MVP**');
  });
});

it('keeps a purpose and a description from ending the comment that they stand in', () => {
  const purpose = 'Turn a/* into */b';
  const factors = ['one', 'two'].map((name) => ({
    ...{ name, description: 'x */ y', min: 0, max: 1, weight: 1 },
  }));
  const context = contextOf('lead-scorer', { purpose });
  const module = render(scorerBlueprint, context, optionsOf({ factors }));
  expect(module.get('src/lead-scorer.ts')).toContain('/** Turn a/* into * /b. */');
  expect(module.get('src/score.ts')).toContain('/** x * / y; ');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const paths = [...render(scorerBlueprint, contextOf(name)).keys()];
  expect(new Set(paths).size).toBe(files.size);
  expect(paths).toContain(`src/${name}.ts`);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const roadmap =
    render(scorerBlueprint, contextOf('lead-scorer', { milestone })).get('ROADMAP.md') ?? '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    const open = criteria.filter((mark) => mark === '- [ ]').length;
    return { title, open, criteria: criteria.length };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});
