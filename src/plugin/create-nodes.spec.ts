import { describe, expect, it } from 'vitest';
import { infer, manifest } from './create-nodes.fixture';
import type { AmiwPluginOptions } from './plugin-options';

it('makes one project of one manifest', async () => {
  const projects = await infer({
    'modules/communication/intent-log/wsp.json': manifest('intent-log', { milestone: 'mvp' }),
  });
  const project = projects['modules/communication/intent-log'];
  expect(project).toMatchObject({
    name: 'intent-log',
    projectType: 'library',
    tags: ['domain:communication', 'wsp:module', 'milestone:mvp'],
    metadata: { description: 'Be intent-log' },
  });
  expect(Object.keys(project?.targets ?? {})).toEqual([
    'wsp-structure',
    'wsp-docs',
    'wsp-contracts',
    'wsp-coverage',
    'wsp-integration',
    'wsp-performance',
    'wsp-demo',
    'wsp-validate',
  ]);
  for (const target of Object.values(project?.targets ?? {})) {
    expect(target).toMatchObject({
      cache: true,
      metadata: {
        technologies: ['wsp'],
        description: expect.any(String) as string,
        help: expect.any(Object) as object,
      },
      options: { pluginVersion: expect.stringMatching(/^\d/) as string },
    });
    expect(
      target.outputs?.every((output) =>
        output.startsWith('{workspaceRoot}/.wsp/modules/communication/intent-log/'),
      ),
    ).toBe(true);
  }
});

it('leaves the name to package.json or project.json', async () => {
  const projects = await infer({
    'm/a/wsp.json': manifest('a'),
    'm/a/package.json': '{}',
    'm/b/wsp.json': manifest('b'),
    'm/b/project.json': '{}',
  });
  expect(Object.values(projects).map(({ name }) => name)).toEqual([undefined, undefined]);
});

it('gives equal names their domain in front', async () => {
  const projects = await infer({
    'm/a/log/wsp.json': manifest('log'),
    'm/b/log/wsp.json': manifest('log'),
    'n/b/log/wsp.json': manifest('log'),
  });
  expect(Object.values(projects).map(({ name }) => name)).toEqual(['log', 'b-log', 'n-b-log']);
});

it('takes neither the root nor a folder inside a module for a module', async () => {
  const projects = await infer({
    'wsp.json': manifest('root'),
    'm/a/wsp.json': manifest('a'),
    'm/a/tests/fixtures/x/wsp.json': manifest('x'),
  });
  expect(Object.keys(projects)).toEqual(['m/a']);
});

it('keeps a broken module as a project that says what is broken, and all others whole', async () => {
  const projects = await infer({ 'm/a/wsp.json': '{ "name": }', 'm/b/wsp.json': manifest('b') });
  expect(projects['m/a']?.tags).toEqual(['wsp:module', 'wsp:broken']);
  expect(projects['m/a']?.metadata?.description).toBe(
    'm/a/wsp.json:1:11: JSON syntax error (ValueExpected). Expected a JSON object.',
  );
  expect(Object.keys(projects['m/a']?.targets ?? {})).toEqual(
    Object.keys(projects['m/b']?.targets ?? {}),
  );
});

it('makes the contract of a publisher an input of its subscriber, mutually too, and no edge', async () => {
  const projects = await infer({
    'm/a/wsp.json': manifest('a', { events: { publishes: ['a.x'], subscribes: ['b.y'] } }),
    'm/b/wsp.json': manifest('b', { events: { publishes: ['b.y'], subscribes: ['a.x'] } }),
  });
  const targets = projects['m/a']?.targets ?? {};
  const reads = Object.keys(targets).filter((name) =>
    targets[name]?.inputs?.includes('{workspaceRoot}/m/b/contracts/b.y.schema.json'),
  );
  expect(reads).toEqual([
    'wsp-contracts',
    'wsp-integration',
    'wsp-performance',
    'wsp-demo',
    'wsp-validate',
  ]);
  expect(projects['m/b']?.targets?.['wsp-demo']?.inputs).toContain(
    '{workspaceRoot}/m/a/contracts/a.x.schema.json',
  );
  expect(projects['m/a']?.implicitDependencies).toBeUndefined();
});

describe('an ecosystem', () => {
  const shop = JSON.stringify({
    kind: 'ecosystem',
    name: 'shop',
    purpose: 'Sell',
    modules: ['cart', 'checkout', 'gone'],
    milestone: 'mvp',
  });
  const files = {
    'ecosystems/shop/wsp.json': shop,
    'modules/sales/cart/wsp.json': manifest('cart', {
      events: {
        publishes: ['cart.filled', 'cart.left'],
        subscribes: ['order.placed', 'clock.day'],
      },
      references: ['docs/cart.md'],
    }),
    'modules/sales/checkout/wsp.json': manifest('checkout', {
      events: { publishes: ['order.placed'], subscribes: ['cart.filled', 'order.placed'] },
      inputs: ['vitest.shared.mts'],
    }),
    'modules/time/clock/wsp.json': manifest('clock', {
      events: { publishes: ['clock.day'], subscribes: ['cart.left'] },
    }),
  };
  const contract = (name: string) => `modules/${name}.schema.json`;
  const contracts = [
    contract('sales/cart/contracts/cart.filled'),
    contract('sales/cart/contracts/cart.left'),
    contract('sales/checkout/contracts/order.placed'),
    contract('time/clock/contracts/clock.day'),
  ];
  const targetsOf = async (options?: AmiwPluginOptions) =>
    (await infer(files, options))['ecosystems/shop']?.targets ?? {};

  it('is a project with all gates, a report, and tags of its own', async () => {
    const project = (await infer(files))['ecosystems/shop'];
    expect(project).toMatchObject({ name: 'shop', tags: ['wsp:ecosystem', 'milestone:mvp'] });
    expect(Object.keys(project?.targets ?? {})).toHaveLength(9);
  });

  it('knows the modules of the workspace, and no domains', async () => {
    const { 'wsp-structure': structure } = await targetsOf();
    expect(structure?.options).toEqual({
      pluginVersion: expect.any(String) as string,
      modules: ['cart', 'checkout', 'clock'],
    });
  });

  it('has an edge for each event that one of its modules tells another one', async () => {
    const { 'wsp-integration': integration } = await targetsOf();
    expect(integration?.options).toMatchObject({
      edges: [
        { event: 'cart.filled', from: 'cart', to: 'checkout' },
        { event: 'order.placed', from: 'checkout', to: 'cart' },
      ],
    });
  });

  it('reads the contracts of all events of its modules where it runs', async () => {
    const targets = await targetsOf();
    for (const gate of ['wsp-contracts', 'wsp-integration', 'wsp-demo', 'wsp-validate']) {
      expect(targets[gate]?.options).toMatchObject({ contracts });
      for (const file of contracts) {
        expect(targets[gate]?.inputs).toContain(`{workspaceRoot}/${file}`);
      }
    }
    expect(targets['wsp-coverage']?.options).not.toHaveProperty('contracts');
  });

  it('waits for the proof of each of its modules, whatever their targets are called', async () => {
    const { 'wsp-validate': validate } = await targetsOf();
    const projects = ['directory:modules/sales/cart', 'directory:modules/sales/checkout'];
    expect(validate?.dependsOn?.at(-1)).toEqual({ target: 'wsp-validate', projects });
    const { prove } = await targetsOf({ validate: 'prove' });
    expect(prove?.dependsOn?.at(-1)).toEqual({ target: 'prove', projects });
  });

  it('hashes all that its modules prove', async () => {
    const { 'wsp-validate': validate } = await targetsOf();
    expect(validate?.inputs).toEqual(
      expect.arrayContaining([
        '{workspaceRoot}/modules/sales/cart/**/*',
        '{workspaceRoot}/modules/sales/checkout/**/*',
        '{workspaceRoot}/docs/cart.md',
        '{workspaceRoot}/vitest.shared.mts',
      ]),
    );
    expect(validate?.options).toMatchObject({
      modules: [
        {
          name: 'cart',
          root: 'modules/sales/cart',
          contracts: [contracts[2], contracts[3]],
          references: ['docs/cart.md'],
          inputs: [],
        },
        {
          name: 'checkout',
          root: 'modules/sales/checkout',
          contracts: [contracts[0], contracts[2]],
          references: [],
          inputs: ['vitest.shared.mts'],
        },
      ],
    });
  });

  it('gives modules nothing of it', async () => {
    const cart = (await infer(files))['modules/sales/cart']?.targets ?? {};
    expect(cart['wsp-structure']?.options).not.toHaveProperty('modules');
    expect(cart['wsp-integration']?.options).not.toHaveProperty('edges');
    expect(cart['wsp-validate']?.options).not.toHaveProperty('modules');
    expect(cart['wsp-validate']?.dependsOn).toHaveLength(7);
  });
});

it('makes references an input of the documents', async () => {
  const projects = await infer({ 'm/a/wsp.json': manifest('a', { references: ['docs/x.md'] }) });
  expect(projects['m/a']?.targets?.['wsp-docs']?.inputs).toContain('{workspaceRoot}/docs/x.md');
  expect(projects['m/a']?.targets?.['wsp-structure']?.inputs).not.toContain(
    '{workspaceRoot}/docs/x.md',
  );
});

it('makes what the manifest lists as inputs an input of what runs', async () => {
  const inputs = ['vitest.shared.mts'];
  const projects = await infer({ 'm/a/wsp.json': manifest('a', { inputs }) });
  const targets = projects['m/a']?.targets ?? {};
  const reads = Object.keys(targets).filter((name) =>
    targets[name]?.inputs?.includes('{workspaceRoot}/vitest.shared.mts'),
  );
  expect(reads).toEqual([
    'wsp-docs',
    'wsp-coverage',
    'wsp-integration',
    'wsp-performance',
    'wsp-demo',
    'wsp-validate',
  ]);
});

it('renames, extends and removes targets', async () => {
  const projects = await infer(
    { 'm/a/wsp.json': manifest('a') },
    {
      structure: 'check',
      demo: false,
      coverage: { name: 'cover', options: { timeoutSeconds: 5 }, dependsOn: ['^build'] },
    },
  );
  const targets = projects['m/a']?.targets ?? {};
  expect(Object.keys(targets)).toEqual([
    'check',
    'wsp-docs',
    'wsp-contracts',
    'cover',
    'wsp-integration',
    'wsp-performance',
    'wsp-validate',
  ]);
  expect(targets['cover']).toMatchObject({
    executor: '@wsp/amiw:coverage',
    dependsOn: ['^build'],
    options: { timeoutSeconds: 5, pluginVersion: expect.any(String) as string },
  });
  expect(targets['wsp-validate']).toMatchObject({
    dependsOn: [
      'check',
      'wsp-docs',
      'wsp-contracts',
      'cover',
      'wsp-integration',
      'wsp-performance',
    ],
    options: { gates: { structure: 'check', demo: false } },
  });
});

it('infers nothing under options that mean nothing', async () => {
  const files = { 'm/a/wsp.json': manifest('a') };
  await expect(infer(files, { domains: [] })).rejects.toThrow('"domains" of @wsp/amiw holds []');
});

it('hashes the installed test runner only where Nx can know it', async () => {
  const installed = {
    'm/a/wsp.json': manifest('a'),
    'package.json': JSON.stringify({
      devDependencies: { vitest: '4', '@vitest/coverage-v8': '4' },
    }),
    'node_modules/vitest/package.json': '{}',
  };
  const externals = async (files: Record<string, string>) =>
    (await infer(files))['m/a']?.targets?.['wsp-coverage']?.inputs?.at(-1);
  expect(await externals(installed)).toEqual({ externalDependencies: [] });
  expect(await externals({ ...installed, 'package-lock.json': '{}' })).toEqual({
    externalDependencies: ['vitest'],
  });
});

it('lets nothing run beside what measures', async () => {
  const targets = (await infer({ 'm/a/wsp.json': manifest('a') }))['m/a']?.targets ?? {};
  const alone = Object.keys(targets).filter((name) => targets[name]?.parallelism === false);
  expect(alone).toEqual(['wsp-performance']);
});
