import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../blueprint-options';
import { contextOf, importsOf, render } from '../render.fixture';
import { partsOf } from '../shared/part-prefix';
import { orchestratorBlueprint } from './blueprint';
import { cases, complete, TRIP } from './samples.fixture';

const MODULES = [...cases(), [contextOf('trip-desk'), complete(TRIP)] as const].map(
  ([context, options]) => ({
    name: context.name,
    context,
    options,
    files: render(orchestratorBlueprint, context, options),
    plan: orchestratorBlueprint.plan(context, options),
  }),
);

it('plans an event for each end and each request, and listens to each answer', () => {
  const { publishes, subscribes } = orchestratorBlueprint.plan(
    contextOf('trip-desk'),
    complete(TRIP),
  );
  expect(publishes).toEqual([
    ...['started', 'completed', 'failed', 'cancelled', 'ignored'].map(
      (slot) => `trip-desk.${slot}`,
    ),
    ...['flight.wanted', 'flight.returned', 'room.wanted', 'room.returned'],
  ]);
  expect(subscribes).toEqual([
    'flight.booked',
    'flight.full',
    'room.booked',
    'room.taken',
    'weather.told',
  ]);
});

describe.each(MODULES)('the module $name', ({ files, plan, context, options }) => {
  it('has options without a problem', async () => {
    expect((await readOptions(orchestratorBlueprint, options, context)).problems).toEqual([]);
  });

  it('has no template mark left', () => {
    for (const [path, text] of files) {
      expect(path).not.toMatch(/__|\.template$/);
      expect(text).not.toMatch(/<%|%>|undefined\.|\bNaN\b|\[object /);
    }
  });

  it('has sources that parse', () => {
    const errors = [...files]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) =>
        parseSync(path, text, { showSemanticErrors: true }).errors.map(({ message }) => [
          path,
          message,
        ]),
      );
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
    const events = [...plan.publishes, ...plan.subscribes];
    for (const event of events) expect(files.get('README.md')).toContain(`\`${event}\``);
  });
});

it('has no part that a module does not need', () => {
  const small =
    MODULES.find(({ name }) => name === 'seal-desk')?.files ?? new Map<string, string>();
  const paths = [...small.keys()].join('\n');
  expect(paths).toContain('src/steps.ts');
  expect(paths).not.toMatch(/conditions|src\/due|reactions\.test/);
  const sources = [...small].filter(([path]) => path.startsWith('src/'));
  expect(sources.map(([, text]) => text).join('\n')).not.toMatch(
    /attempt|backOff|alternatives|undo|failed'|ignored|missed|passed|expire|FactError|when\b.*=/,
  );
});

it('keeps a purpose from ending the comment that it stands in', () => {
  const purpose = 'Turn a/* into */b';
  const context = contextOf('trip-desk', { purpose });
  const source = render(orchestratorBlueprint, context, complete(TRIP)).get('src/trip-desk.ts');
  expect(source).toContain('/** Turn a/* into * /b. */');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const options = complete(TRIP);
  const files = render(orchestratorBlueprint, contextOf(name), options);
  expect(files.has(`src/${name}.ts`)).toBe(true);
  expect(files.size).toBe(render(orchestratorBlueprint, contextOf('trip-desk'), options).size);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const context = contextOf('trip-desk', { milestone });
  const roadmap = render(orchestratorBlueprint, context, complete(TRIP)).get('ROADMAP.md') ?? '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    const open = criteria.filter((mark) => mark === '- [ ]').length;
    return { title, open, criteria: criteria.length };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});
