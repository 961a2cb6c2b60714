import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { contextOf, render } from '../render.fixture';
import { kernelBlueprint } from './blueprint';

const files = render(kernelBlueprint, contextOf('kernel', { packageName: '@acme/kernel' }));

it('plans a module without events that needs pino and no other module', () => {
  expect(kernelBlueprint.plan(contextOf('kernel'), {})).toMatchObject({
    publishes: [],
    subscribes: [],
    dependencies: { pino: '^10.0.0' },
    usesKernel: false,
  });
});

it('makes every file that a module needs', () => {
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'INTERFACE.md',
      'ModLog.md',
      'README.md',
      'ROADMAP.md',
      'src/demo.ts',
      'src/index.ts',
      'src/kernel.ts',
      'tests/README.md',
      'tests/kernel.integration.test.ts',
      'tests/kernel.test.ts',
    ]),
  );
});

it.each([...files])('renders %s without a template mark left', (path, text) => {
  expect(path).not.toMatch(/__|\.template$/);
  expect(text).not.toMatch(/<%|%>|undefined\./);
});

it.each([...files].filter(([path]) => path.endsWith('.ts')))(
  'renders %s that parses',
  (path, text) => {
    expect(parseSync(path, text, { showSemanticErrors: true }).errors).toEqual([]);
  },
);

it('imports nothing but node, its two libraries and its own files', () => {
  const foreign = [...files]
    .filter(([path]) => path.startsWith('src/'))
    .flatMap(([path, text]) =>
      parseSync(path, text).module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    );
  const packages = new Set(foreign.filter((name) => !/^(?:\.\/[\w.-]+\.js|node:.*)$/.test(name)));
  expect([...packages].sort()).toEqual(['@cfworker/json-schema', 'pino']);
});

it('names every test file in tests/README.md', () => {
  const tests = [...files.keys()].filter((path) => path.endsWith('.test.ts'));
  for (const path of tests)
    expect(files.get('tests/README.md')).toContain(path.replace('tests/', ''));
});

it.each([
  ['poc', 'PoC'],
  ['prototype', 'Prototype'],
  ['mvp', 'MVP'],
] as const)('says in its documents that it claims %s', (milestone, title) => {
  const documents = render(kernelBlueprint, contextOf('kernel', { milestone }));
  expect(documents.get('ROADMAP.md')).toContain(`claims the milestone **${title}**`);
  expect(documents.get('ModLog.md')).toContain(`- Milestone: ${title}\n`);
});

it('dates the first entry of its log', () => {
  expect(files.get('ModLog.md')).toContain('## 0.0.1 (2026-01-31): ');
});
