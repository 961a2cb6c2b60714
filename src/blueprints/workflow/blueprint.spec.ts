import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { contextOf, importsOf, render } from '../render.fixture';
import { workflowBlueprint } from './blueprint';
import { partsOf } from '../shared/part-prefix';
import { cases, complete, DEFAULTS, ORDER } from './samples.fixture';

const MODULES = [...cases(), [contextOf('order-log'), complete(ORDER)] as const].map(
  ([context, options]) => ({
    name: context.name,
    files: render(workflowBlueprint, context, options),
    plan: workflowBlueprint.plan(context, options),
  }),
);

it('plans an event for the creation, for amendments, and for each transition', () => {
  const { publishes } = workflowBlueprint.plan(contextOf('order-log'), complete(ORDER));
  expect(publishes).toEqual(
    ['created', 'amended', 'placed', 'packed', 'unpacked', 'delivered', 'expired'].map(
      (slot) => `order-log.${slot}`,
    ),
  );
});

describe.each(MODULES)('the module $name', ({ files, plan }) => {
  it('has no template mark left', () => {
    for (const [path, text] of files) {
      expect(path).not.toMatch(/__|\.template$/);
      expect(text).not.toMatch(/<%|%>|undefined\.|\bNaN\b(?<!Number\.NaN)|\[object /);
    }
  });

  it('has sources that parse', () => {
    const errors = [...files]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) => parseSync(path, text, { showSemanticErrors: true }).errors);
    expect(errors).toEqual([]);
  });

  it('imports nothing but valibot, the kernel and its own files', () => {
    const { packages, missing } = importsOf(files);
    expect(packages).toEqual(['@acme/kernel', 'valibot']);
    expect(missing).toEqual([]);
  });

  it('has a contract for each event that says whose it is', () => {
    for (const event of plan.publishes) {
      const contract = JSON.parse(files.get(`contracts/${event}.schema.json`) ?? '') as unknown;
      expect(contract).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:event:${event}`,
        type: 'object',
        additionalProperties: false,
      });
    }
  });

  it('names every test file and every event in its documents', () => {
    const tests = [...files.keys()].filter((path) => path.endsWith('.test.ts'));
    for (const path of tests) {
      expect(files.get('tests/README.md')).toContain(`\`${path.replace('tests/', '')}\``);
    }
    for (const event of plan.publishes) expect(files.get('README.md')).toContain(`\`${event}\``);
  });
});

it('has no part that a module does not need', () => {
  const small =
    MODULES.find(({ name }) => name === 'alarm-log')?.files ?? new Map<string, string>();
  const paths = [...small.keys()].join('\n');
  expect(paths).toContain('src/machine.ts');
  expect(paths).not.toMatch(/conditions|deadlines|timekeeper|questions|reactions/);
  const sources = [...small].filter(([path]) => path.startsWith('src/'));
  expect(sources.map(([, text]) => text).join('\n')).not.toMatch(
    /needs|ConditionError|sweep|nextQuestion/,
  );
});

it('keeps a purpose from ending the comment that it stands in', () => {
  const purpose = 'Turn a/* into */b';
  const source = render(workflowBlueprint, contextOf('request-desk', { purpose }), DEFAULTS).get(
    'src/request-desk.ts',
  );
  expect(source).toContain('/** Turn a/* into * /b. */');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const context = contextOf(name);
  const options = complete(ORDER);
  const files = render(workflowBlueprint, context, options);
  expect(files.has(`src/${name}.ts`)).toBe(true);
  expect(files.size).toBe(render(workflowBlueprint, contextOf('order-log'), options).size);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const context = contextOf('request-desk', { milestone });
  const roadmap = render(workflowBlueprint, context, DEFAULTS).get('ROADMAP.md') ?? '';
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
