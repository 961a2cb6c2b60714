import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { contextOf, importsOf, render } from '../render.fixture';
import { textExtractionBlueprint } from './blueprint';
import { optionSets, optionsOf } from './option-sets.fixture';
import { partsOf } from '../shared/part-prefix';

const sets = optionSets();
const defaults = optionsOf();
const files = render(textExtractionBlueprint, contextOf('note-extractor'));

it('plans three events, valibot and the kernel', () => {
  expect(textExtractionBlueprint.plan(contextOf('note-extractor'), defaults)).toMatchObject({
    publishes: ['note-extractor.extracted', 'note-extractor.rejected', 'note-extractor.forgotten'],
    subscribes: [],
    features: ['contract-check', 'owners', 'dates', 'summary'],
    dependencies: { valibot: '^1.5.0' },
    usesKernel: true,
  });
});

it('has a part of the module only where the options ask for it', () => {
  const features = sets.map(([file, context, options]) => [
    file,
    textExtractionBlueprint.plan(context, options).features,
  ]);
  const all = ['contract-check', 'owners', 'dates', 'summary', 'references', 'reactions'];
  const without = (...parts: string[]): string[] => all.filter((part) => !parts.includes(part));
  expect(Object.fromEntries(features)).toEqual({
    'defaults.yaml': without('references', 'reactions'),
    'fifteen-kinds.yaml': all,
    'incidents.yaml': without('reactions'),
    'one-cue.yaml': ['contract-check'],
    'transcripts.yaml': without('references'),
  });
});

it('publishes under the names that it is given', () => {
  const events = { extracted: 'note.read', forgotten: 'note.dropped' };
  const plan = textExtractionBlueprint.plan(contextOf('note-extractor'), optionsOf({ events }));
  expect(plan.publishes).toEqual(['note.read', 'note-extractor.rejected', 'note.dropped']);
});

describe.each(sets)('a module of %s', (_, context, options) => {
  const module = render(textExtractionBlueprint, context, options);
  const plan = textExtractionBlueprint.plan(context, options);

  it.each([...module])('renders %s without a template mark left', (path, text) => {
    expect(path).not.toMatch(/__|\.template$/);
    expect(text).not.toMatch(/<%|%>|\bundefined\.|\[object |(?<!Number\.)NaN/);
  });

  it('imports nothing but node, valibot, the kernel and its own files', () => {
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

  it('names every test file, event and kind in its documents', () => {
    const tests = [...module.keys()].filter((path) => path.endsWith('.test.ts'));
    const listed = module.get('tests/README.md') ?? '';
    for (const path of tests) expect(listed).toContain(`\`${path.replace('tests/', '')}\``);
    const readme = module.get('README.md') ?? '';
    for (const event of plan.publishes) expect(readme).toContain(`\`${event}\``);
    for (const { key } of plan.variables['kinds'] as { key: string }[]) {
      expect(readme).toContain(`| \`${key}\` |`);
    }
  });
});

it('makes another module of other options', () => {
  const kinds = [{ name: 'warnings', description: 'x', cues: ['beware'] }];
  const plain = render(
    textExtractionBlueprint,
    contextOf('note-extractor'),
    optionsOf({ kinds, summary: { sentences: 0 } }),
  );
  const sources = [...plain].filter(([path]) => path.startsWith('src/'));
  for (const [path, text] of sources) {
    expect(text, path).not.toMatch(
      /\bowner|\bdue\b|\bsummaryOf|\bsummary:|\breferences|\bnegated|\bquestions:/,
    );
  }
  expect(plain.has('src/owners.ts')).toBe(false);
});

describe('documents', () => {
  it('hold the purpose, the milestone and the date', () => {
    const documents = render(
      textExtractionBlueprint,
      contextOf('note-extractor', { milestone: 'mvp' }),
    );
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
  const kinds = [{ name: 'warnings', description: 'x */ y', cues: ['beware'] }];
  const context = contextOf('note-extractor', { purpose });
  const module = render(textExtractionBlueprint, context, optionsOf({ kinds }));
  expect(module.get('src/note-extractor.ts')).toContain('/** Turn a/* into * /b. */');
  expect(module.get('src/kinds.ts')).toContain('/** x * / y. */');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const paths = [...render(textExtractionBlueprint, contextOf(name)).keys()];
  expect(new Set(paths).size).toBe(files.size);
  expect(paths).toContain(`src/${name}.ts`);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const roadmap =
    render(textExtractionBlueprint, contextOf('note-extractor', { milestone })).get('ROADMAP.md') ??
    '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    const open = criteria.filter((mark) => mark === '- [ ]').length;
    return { title, open, criteria: criteria.length };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});
