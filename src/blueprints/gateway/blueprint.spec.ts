import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { contextOf, importsOf, render } from '../render.fixture';
import { partsOf } from '../shared/part-prefix';
import { gatewayBlueprint } from './blueprint';
import { optionSets, optionsOf } from './option-sets.fixture';

const sets = optionSets();
const defaults = optionsOf();
const files = render(gatewayBlueprint, contextOf('notifier'));

it('plans two events for exchanges and four for sessions', () => {
  expect(gatewayBlueprint.plan(contextOf('notifier'), defaults)).toMatchObject({
    publishes: ['notifier.sent', 'notifier.failed'],
    subscribes: [],
    dependencies: { valibot: '^1.5.0' },
    usesKernel: true,
  });
  const events = { opened: 'call.begun' };
  const session = optionsOf({ kind: 'session', subject: 'call', events });
  expect(gatewayBlueprint.plan(contextOf('calls'), session).publishes).toEqual([
    'calls.created',
    'call.begun',
    'calls.closed',
    'calls.failed',
  ]);
});

it('has a part of the module only where the options ask for it', () => {
  const features = sets.map(([file, context, options]) => [
    file,
    gatewayBlueprint.plan(context, options).features,
  ]);
  const all = ['contract-check', 'fallback', 'limits', 'rates', 'credentials'];
  expect(Object.fromEntries(features)).toEqual({
    'defaults.yaml': all,
    'payments.yaml': [...all, 'reactions'],
    'sessions.yaml': ['contract-check', 'session', ...all.slice(1), 'reactions'],
    'smallest.yaml': ['contract-check'],
    'twenty-platforms.yaml': all,
  });
});

describe.each(sets)('a module of %s', (_, context, options) => {
  const module = render(gatewayBlueprint, context, options);
  const plan = gatewayBlueprint.plan(context, options);

  it('renders without a template mark left', () => {
    for (const [path, text] of module) {
      expect(path).not.toMatch(/__|\.template$/);
      expect(text, path).not.toMatch(/<%|%>|\bundefined\.|\[object |(?<!Number\.)NaN/);
    }
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

  it('names every test file, event and platform in its documents', () => {
    const tests = [...module.keys()].filter((path) => path.endsWith('.test.ts'));
    const listed = module.get('tests/README.md') ?? '';
    for (const path of tests) expect(listed).toContain(`\`${path.replace('tests/', '')}\``);
    const readme = module.get('README.md') ?? '';
    for (const event of plan.publishes) expect(readme).toContain(`\`${event}\``);
    for (const { name } of options.platforms) expect(readme).toContain(`| \`${name}\` |`);
  });
});

it('has nothing of several platforms, and of what they may do, for one that may do everything', () => {
  const [, context, options] = sets.find(([file]) => file === 'smallest.yaml') ?? [];
  if (context === undefined || options === undefined) throw new Error('There is such a case.');
  const sources = [...render(gatewayBlueprint, context, options)]
    .filter(([path]) => path.startsWith('src/'))
    .map(([, text]) => text)
    .join('\n');
  expect(sources).not.toMatch(
    /alternatives|FALLBACK|rate-limited|unsuitable|credential-missing|Credentials|closedAt|ClosedFax/,
  );
});

describe('documents', () => {
  it('hold the purpose, the milestone and the date', () => {
    const documents = render(gatewayBlueprint, contextOf('notifier', { milestone: 'mvp' }));
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
  const fields = [{ name: 'one', type: 'text', required: true, description: 'x */ y' }];
  const platforms = [{ name: 'alone' }];
  const context = contextOf('notifier', { purpose });
  const module = render(gatewayBlueprint, context, optionsOf({ fields, platforms }));
  expect(module.get('src/notifier.ts')).toContain('/** Turn a/* into * /b. */');
  expect(module.get('src/record.ts')).toContain('/** x * / y */');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const paths = [...render(gatewayBlueprint, contextOf(name)).keys()];
  expect(new Set(paths).size).toBe(files.size);
  expect(paths).toContain(`src/${name}.ts`);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const roadmap =
    render(gatewayBlueprint, contextOf('notifier', { milestone })).get('ROADMAP.md') ?? '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    const open = criteria.filter((mark) => mark === '- [ ]').length;
    return { title, open, criteria: criteria.length };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});
