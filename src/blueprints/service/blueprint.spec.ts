import { describe, expect, it } from 'vitest';
import { contextOf, importsOf, render } from '../render.fixture';
import { serviceBlueprint } from './blueprint';
import { partsOf } from '../shared/part-prefix';

const files = render(serviceBlueprint, contextOf('intent-log'));

it('plans three events, valibot and the kernel', () => {
  expect(serviceBlueprint.plan(contextOf('intent-log'), { reactions: [] })).toMatchObject({
    publishes: ['intent-log.created', 'intent-log.updated', 'intent-log.removed'],
    subscribes: [],
    dependencies: { valibot: '^1.5.0' },
    usesKernel: true,
  });
});

it('makes every file that a module needs', () => {
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'INTERFACE.md',
      'ModLog.md',
      'README.md',
      'ROADMAP.md',
      'contracts/intent-log.created.schema.json',
      'contracts/intent-log.removed.schema.json',
      'contracts/intent-log.updated.schema.json',
      'src/demo.ts',
      'src/index.ts',
      'src/intent-log.ts',
      'tests/README.md',
      'tests/intent-log.integration.test.ts',
      'tests/intent-log.test.ts',
    ]),
  );
});

it.each([...files])('renders %s without a template mark left', (path, text) => {
  expect(path).not.toMatch(/__|\.template$/);
  expect(text).not.toMatch(/<%|%>|undefined\./);
});

it('imports nothing but node, valibot, the kernel and its own files', () => {
  const { packages, missing } = importsOf(files);
  expect(packages).toEqual(['@acme/kernel', 'valibot']);
  expect(missing).toEqual([]);
});

it('writes contracts that say whose they are', () => {
  for (const event of serviceBlueprint.plan(contextOf('intent-log'), { reactions: [] }).publishes) {
    const contract = JSON.parse(files.get(`contracts/${event}.schema.json`) ?? '') as unknown;
    expect(contract).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:event:${event}`,
      type: 'object',
      additionalProperties: false,
    });
  }
});

describe('documents', () => {
  it('hold the purpose, the milestone and the date', () => {
    const documents = render(serviceBlueprint, contextOf('intent-log', { milestone: 'mvp' }));
    const purpose = 'Keep what people asked for, and find it again.';
    expect(documents.get('README.md')).toContain(`## Purpose\n\n${purpose}\n`);
    expect(documents.get('ModLog.md')).toContain(purpose);
    expect(documents.get('ModLog.md')).toContain('## 0.0.1 (2026-01-31): ');
    expect(documents.get('ModLog.md')).toContain('- Milestone: MVP\n');
    expect(documents.get('ROADMAP.md')).toContain('claims the milestone **MVP**');
  });

  it('name every test file', () => {
    const readme = files.get('tests/README.md');
    const tests = [...files.keys()].filter((path) => path.endsWith('.test.ts'));
    for (const path of tests) expect(readme).toContain(`\`${path.replace('tests/', '')}\``);
  });
});

it('keeps a purpose from ending the comment that it stands in', () => {
  const purpose = 'Turn a/* into */b';
  const source = render(serviceBlueprint, contextOf('intent-log', { purpose })).get(
    'src/intent-log.ts',
  );
  expect(source).toContain('/** Turn a/* into * /b. */');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const paths = [...render(serviceBlueprint, contextOf(name)).keys()];
  expect(new Set(paths).size).toBe(files.size);
  expect(paths).toContain(`src/${name}.ts`);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const roadmap =
    render(serviceBlueprint, contextOf('intent-log', { milestone })).get('ROADMAP.md') ?? '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    return {
      title,
      open: criteria.filter((mark) => mark === '- [ ]').length,
      criteria: criteria.length,
    };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});

describe('a reaction that creates with values that are always the same', () => {
  const create = (given: Readonly<Record<string, { readonly value: unknown }>>) => [
    { on: 'order.placed', do: 'create', with: { title: 'order.id', ...given } },
  ];
  const problems = (given: Parameters<typeof create>[0]) =>
    serviceBlueprint.check?.({ reactions: create(given) }, contextOf('intent-log'));

  it('is tested for what the service makes of them', () => {
    const reactions = create({
      title: { value: ' From outside ' },
      labels: { value: ['order', 'late', 'order'] },
    });
    const tests = render(serviceBlueprint, contextOf('intent-log'), { reactions }).get(
      'tests/reactions.integration.test.ts',
    );
    expect(tests?.replaceAll(/\s+/g, ' ')).toContain(
      '{"record":{"title":"From outside","labels":["late","order"]}}',
    );
  });

  it.each([
    ['title', '  '],
    ['title', 'two\nlines'],
    ['title', 'x'.repeat(201)],
    ['details', 'x'.repeat(10_001)],
    ['labels', ['Order']],
    ['labels', ['x'.repeat(41)]],
    ['labels', Array.from({ length: 21 }, (_, n) => `label-${n}`)],
  ])('is refused for a %s that the service refuses', (name, value) => {
    expect(problems({ [name]: { value } })).toMatchObject([
      { path: ['reactions', 0, 'with', name, 'value'] },
    ]);
  });

  it.each([
    ['title', ' x '],
    ['title', 'x'.repeat(200)],
    ['details', ''],
    ['labels', []],
    ['labels', ['a-1', 'x'.repeat(40)]],
  ])('takes a %s that the service takes', (name, value) => {
    expect(problems({ [name]: { value } })).toEqual([]);
  });
});
