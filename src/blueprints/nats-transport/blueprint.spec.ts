import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { contextOf, render } from '../render.fixture';
import { natsTransportBlueprint } from './blueprint';

const context = contextOf('nats-transport', { packageName: '@acme/nats-transport' });
const files = render(natsTransportBlueprint, context);

it('plans a module without events that needs the kernel and the client of NATS', () => {
  expect(natsTransportBlueprint.plan(context, {})).toMatchObject({
    publishes: [],
    subscribes: [],
    dependencies: { '@nats-io/jetstream': '^3.4.0', '@nats-io/transport-node': '^3.4.0' },
    usesKernel: true,
  });
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

it('imports nothing but node, the kernel, what it depends on, and its own files', () => {
  const { dependencies } = natsTransportBlueprint.plan(context, {});
  const foreign = [...files]
    .filter(([path]) => path.startsWith('src/'))
    .flatMap(([path, text]) =>
      parseSync(path, text).module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    );
  const packages = new Set(foreign.filter((name) => !/^(?:\.\/[\w.-]+\.js|node:.*)$/.test(name)));
  expect([...packages].sort()).toEqual(['@acme/kernel', ...Object.keys(dependencies)]);
});

it('names every test file in tests/README.md', () => {
  const tests = [...files.keys()].filter((path) => path.endsWith('.test.ts'));
  for (const path of tests)
    expect(files.get('tests/README.md')).toContain(path.replace('tests/', ''));
});
