import { logger, readJson, updateJson, writeJson, type Tree } from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseManifest } from '../../core/manifest/parse-manifest';
import { diskTree, written } from '../workspace/disk-tree.fixture';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { BAKERY, bakery, failure, filesOf, ROOT, run, writeSpec } from './bakery.fixture';
import { ecosystemGenerator } from './generator';

const EXAMPLE = readFileSync(
  join(__dirname, '../../../examples/claims-desk/ecosystem.yaml'),
  'utf8',
);

const [ORDERED] = BAKERY.flows;

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  vi.spyOn(logger, 'warn').mockImplementation((text) => void said.push(String(text)));
});

describe.each<[string, () => Tree]>([
  ['project references', solutionTree],
  ['paths', pathsTree],
])('in a workspace with %s', (_kind, make) => {
  it('creates the modules and the project that wires them', async () => {
    const tree = await bakery(make());
    const { manifest } = parseManifest(tree.read(`${ROOT}/wsp.json`, 'utf8') ?? '');
    expect(manifest).toMatchObject({
      kind: 'ecosystem',
      name: 'bakery',
      purpose: 'Sell bread and bake what is sold',
      milestone: 'poc',
      modules: ['orders', 'oven'],
    });
    expect(filesOf(tree, ROOT)).toEqual(
      expect.arrayContaining([
        '.generated.json',
        'ecosystem.yaml',
        'ARCHITECTURE.md',
        'COMPLIANCE.md',
        'DEPLOYMENT.md',
        'INTEGRATION.md',
        'INTERFACE.md',
        'ModLog.md',
        'README.md',
        'ROADMAP.md',
        'TROUBLESHOOTING.md',
        'src/bakery.ts',
        'src/flows/bread-ordered.ts',
        'tests/bakery.integration.test.ts',
      ]),
    );
    expect(tree.exists('modules/communication/orders/src/orders.ts')).toBe(true);
    expect(tree.exists('modules/infrastructure/oven/src/oven.ts')).toBe(true);
    expect(tree.exists('modules/infrastructure/kernel/src/kernel.ts')).toBe(true);
    expect(tree.read(`${ROOT}/INTERFACE.md`, 'utf8')).toContain('- `function createBakery(');
    expect(said).toEqual([]);
  });

  it('changes nothing when it is run again, with and without --spec', async () => {
    const tree = await bakery(make());
    const before = changes(tree);
    await run(tree, BAKERY);
    expect(changes(tree)).toEqual(before);
    await run(tree);
    expect(changes(tree)).toEqual(before);
    expect(said).toEqual([]);
  });
});

describe('budgets', () => {
  const own = [
    { operation: 'get', metric: 'p50', limit: 0.2 },
    { operation: 'list', metric: 'p50', limit: 30 },
  ];
  const create = { operation: 'create', metric: 'p50', limit: 5 };
  const budgets = [{ operation: 'bread-ordered', metric: 'throughput', limit: 0.001 }];
  const orders = { ...BAKERY.modules.orders, budgets: [create] };
  const budgeted = { ...BAKERY, modules: { ...BAKERY.modules, orders }, budgets };
  const test = `${ROOT}/tests/bakery.performance.test.ts`;
  const manifest = (tree: Tree, root: string) => readJson<object>(tree, `${root}/wsp.json`);

  it('go to the manifests of modules, before those of the blueprint, and to that of the ecosystem', async () => {
    const tree = solutionTree();
    await run(tree, budgeted);
    expect(manifest(tree, 'modules/communication/orders')).toMatchObject({
      budgets: [...own, create],
    });
    expect(manifest(tree, 'modules/infrastructure/oven')).toMatchObject({
      budgets: [{ ...create, limit: 10 }, ...own],
    });
    expect(manifest(tree, ROOT)).toMatchObject({ budgets });
    expect(tree.read(test, 'utf8')).toContain(
      '  "bread-ordered": () => () => playFlow(breadOrderedFlow),\n',
    );
  });

  it('of flows come and go with the specification', async () => {
    const tree = await bakery();
    expect(tree.exists(test)).toBe(false);
    await run(tree, { ...BAKERY, budgets });
    expect(tree.exists(test)).toBe(true);
    await run(tree, BAKERY);
    expect(tree.exists(test)).toBe(false);
    expect(manifest(tree, ROOT)).not.toHaveProperty('budgets');
  });

  it('of a module that is there are told where they differ', async () => {
    const tree = await bakery();
    await run(tree, budgeted);
    expect(said).toEqual([
      'modules/communication/orders is left alone: it is there already, and the specification differs in budgets.',
    ]);
  });
});

it('says so when there is nothing to do', async () => {
  const tree = diskTree();
  await run(tree, BAKERY);
  const again = written(tree);
  await run(again);
  expect(again.listChanges()).toEqual([]);
  expect(vi.mocked(logger.info).mock.lastCall).toEqual([`${ROOT} is complete already.`]);
});

it(
  'creates the example, and changes nothing when it is run again',
  { timeout: 60_000 },
  async () => {
    const tree = solutionTree();
    tree.write('claims-desk.yaml', EXAMPLE);
    const options = { name: 'claims-desk', skipFormat: true, skipInstall: true };
    await ecosystemGenerator(tree, { ...options, spec: 'claims-desk.yaml' });
    expect(readJson(tree, 'ecosystems/claims-desk/wsp.json')).toMatchObject({
      modules: [
        'claim-files',
        'damage-scores',
        'payout-approvals',
        'claims-archive',
        'holder-notes',
      ],
    });
    expect(tree.read('ecosystems/claims-desk/ecosystem.yaml', 'utf8')).toBe(EXAMPLE);
    const before = changes(tree);
    await ecosystemGenerator(tree, options);
    expect(changes(tree)).toEqual(before);
  },
);

it('changes nothing when it is run again on formatted files', { timeout: 60_000 }, async () => {
  const tree = solutionTree();
  tree.write('.prettierrc', '{ "singleQuote": true }');
  writeSpec(tree, BAKERY, 'bakery.json');
  const options = { name: 'bakery', skipInstall: true };
  await ecosystemGenerator(tree, { ...options, spec: 'bakery.json' });
  const before = changes(tree);
  await ecosystemGenerator(tree, options);
  expect(changes(tree)).toEqual(before);
  // The first run has formatted the specification too, since it is new in this tree.
  await ecosystemGenerator(tree, { ...options, spec: 'bakery.json' });
  const formatted = changes(tree);
  await ecosystemGenerator(tree, { ...options, spec: 'bakery.json' });
  expect(changes(tree)).toEqual(formatted);
  expect(said).toEqual([]);
});

it('is told the name by whoever runs it, and by nobody else', async () => {
  const tree = solutionTree();
  expect(await failure(tree, { name: 'bakry', ...BAKERY })).toMatchObject({
    code: 'ECOSYSTEM_INVALID',
    message: expect.stringContaining(
      'bakery.yaml:2:3: `name` is "bakry"; expected "bakery", as on the command line.',
    ) as string,
  });
  await run(tree, { name: 'bakery', ...BAKERY });
  expect(tree.exists(`${ROOT}/wsp.json`)).toBe(true);
});

it('keeps sentences in one line, and a purpose without its full stop', async () => {
  const tree = solutionTree();
  const [check] = ORDERED?.checks ?? [];
  const flow = {
    ...ORDERED,
    says: 'Somebody | orders\n bread.\n',
    checks: [{ ...check, claim: 'It is\nbaked.' }],
  };
  await run(tree, { ...BAKERY, purpose: 'Sell bread\n  and bake it..\n', flows: [flow] });
  expect(readJson(tree, `${ROOT}/wsp.json`)).toMatchObject({ purpose: 'Sell bread and bake it' });
  const readme = tree.read(`${ROOT}/README.md`, 'utf8') ?? '';
  expect(readme).toContain('| `bread-ordered` | Somebody \\| orders bread. |');
  expect(readme).toContain('\nIt is baked. "Rye"\n');
});

describe('names', () => {
  const refusal = [
    'Expected a name that no project and no package of the workspace has.',
    'Fix: choose another one, for example "bakery-desk" [NAME_TAKEN]',
  ];

  it('of modules are taken', async () => {
    const tree = solutionTree();
    writeJson(tree, 'modules/communication/bakery/wsp.json', {
      name: 'bakery',
      domain: 'communication',
      purpose: 'Sell rolls',
      blueprint: 'service',
      milestone: 'poc',
      events: { publishes: [], subscribes: [] },
    });
    expect((await failure(tree, BAKERY)).message).toBe(
      ['The name "bakery" is taken by a project in modules/communication/bakery.', ...refusal].join(
        '\n',
      ),
    );
  });

  it('of projects are taken', async () => {
    const tree = solutionTree();
    writeJson(tree, 'apps/bread/project.json', { name: 'bakery' });
    expect((await failure(tree, BAKERY)).message).toBe(
      ['The name "bakery" is taken by a project in apps/bread.', ...refusal].join('\n'),
    );
  });

  it('of packages are taken', async () => {
    const tree = solutionTree();
    updateJson<object>(tree, 'package.json', (json) => ({
      ...json,
      dependencies: { '@acme/bakery': '1.0.0' },
    }));
    expect((await failure(tree, BAKERY)).message).toContain(
      'taken by a dependency in package.json',
    );
  });

  it('that are nearly the same are free', async () => {
    const tree = solutionTree();
    writeJson(tree, 'apps/bread/project.json', { name: 'bakery-shop' });
    await expect(run(tree, BAKERY)).resolves.toBeUndefined();
  });

  it('that are none are refused before anything is read', async () => {
    const refused = ecosystemGenerator(solutionTree(), { name: 'Bakery', spec: 'nowhere.yaml' });
    await expect(refused).rejects.toMatchObject({ code: 'NAME_INVALID' });
  });
});

it.each([
  ['nowhere.yaml', 'There is no file "nowhere.yaml".'],
  ['broken.yaml', 'broken.yaml:2:1: '],
])('says why %s cannot be read', async (spec, message) => {
  const tree = solutionTree();
  tree.write('broken.yaml', 'purpose: a\npurpose: b\n');
  await expect(ecosystemGenerator(tree, { name: 'bakery', spec })).rejects.toMatchObject({
    code: 'ECOSYSTEM_UNREADABLE',
    message: expect.stringContaining(message) as string,
  });
});

it('refuses a folder that git ignores', async () => {
  const tree = solutionTree();
  tree.write('.gitignore', 'ecosystems\n');
  expect(await failure(tree, BAKERY)).toMatchObject({ code: 'FOLDER_IGNORED' });
});
