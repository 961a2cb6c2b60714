import { logger, readJson, updateJson, writeJson, type Tree } from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AmiwError } from '../../core/errors';
import { parseManifest } from '../../core/manifest/parse-manifest';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { BAKERY, TILL, writeSpec } from './bakery.fixture';
import { ecosystemGenerator } from './generator';

const ROOT = 'ecosystems/bakery';
const EXAMPLE = readFileSync(
  join(__dirname, '../../../examples/claims-desk/ecosystem.yaml'),
  'utf8',
);

const [ORDERED] = BAKERY.flows;
const WITH_TILL = { ...BAKERY, modules: { ...BAKERY.modules, till: TILL } };

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  vi.spyOn(logger, 'warn').mockImplementation((text) => void said.push(String(text)));
});

/** Runs the generator on a specification, or on the one that lies with the ecosystem. */
async function run(tree: Tree, spec?: object): Promise<void> {
  if (spec !== undefined) writeSpec(tree, spec);
  await ecosystemGenerator(tree, {
    name: 'bakery',
    ...(spec === undefined ? {} : { spec: 'bakery.yaml' }),
    skipFormat: true,
    skipInstall: true,
  });
}

async function bakery(tree = solutionTree()): Promise<Tree> {
  await run(tree, BAKERY);
  return tree;
}

async function failure(tree: Tree, spec: object): Promise<AmiwError> {
  const error = await run(tree, spec).catch((thrown: unknown) => thrown);
  if (error instanceof AmiwError) return error;
  throw new Error('Nothing was refused.', { cause: error });
}

function filesOf(tree: Tree, root: string): string[] {
  return Object.keys(changes(tree))
    .filter((path) => path.startsWith(`${root}/`) && tree.exists(path))
    .map((path) => path.slice(root.length + 1));
}

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
    expect(tree.read(`${ROOT}/INTERFACE.md`, 'utf8')).toContain('### `createBakery`');
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

describe('files of the ecosystem', () => {
  it('that somebody edited stay, and are named when they would be different', async () => {
    const tree = await bakery();
    tree.write(`${ROOT}/README.md`, '# Mine\n');
    await run(tree, BAKERY);
    expect(said).toEqual([]);
    await run(tree, WITH_TILL);
    expect(tree.read(`${ROOT}/README.md`, 'utf8')).toBe('# Mine\n');
    expect(said).toEqual([
      `${ROOT}/README.md is left alone: it was edited, and would be different now.`,
    ]);
  });

  it('that are missing are written again', async () => {
    const tree = await bakery();
    const before = changes(tree);
    tree.delete(`${ROOT}/src/flow.ts`);
    await run(tree);
    expect(changes(tree)).toEqual(before);
  });

  it('follow a module more and a module less, which stays in the workspace', async () => {
    const tree = await bakery();
    const before = changes(tree);
    await run(tree, WITH_TILL);
    expect(readJson(tree, `${ROOT}/wsp.json`)).toMatchObject({
      modules: ['orders', 'oven', 'till'],
    });
    expect(tree.read(`${ROOT}/src/bakery.ts`, 'utf8')).toContain('createTill');
    expect(tree.read(`${ROOT}/INTERFACE.md`, 'utf8')).toContain('readonly till: Till');
    await run(tree, BAKERY);
    expect(filesOf(tree, ROOT).map((file) => [file, tree.read(`${ROOT}/${file}`, 'utf8')])).toEqual(
      filesOf(tree, ROOT).map((file) => [file, before[`${ROOT}/${file}`]]),
    );
    expect(tree.exists('modules/monitoring/till/wsp.json')).toBe(true);
    expect(said).toEqual([]);
  });

  it('of a flow go with its name', async () => {
    const tree = await bakery();
    await run(tree, { ...BAKERY, flows: [{ ...ORDERED, name: 'rye-ordered' }] });
    expect(filesOf(tree, `${ROOT}/src/flows`)).toEqual(['rye-ordered.ts']);
    expect(tree.read(`${ROOT}/src/flows.ts`, 'utf8')).not.toContain('bread-ordered');
  });

  it('of a flow that is gone stay when somebody edited them', async () => {
    const tree = await bakery();
    const file = `${ROOT}/src/flows/bread-ordered.ts`;
    tree.write(file, `// Mine.\n${tree.read(file, 'utf8') ?? ''}`);
    await run(tree, { ...BAKERY, flows: [{ ...ORDERED, name: 'rye-ordered' }] });
    expect(tree.exists(file)).toBe(true);
    expect(said).toEqual([`${file} is left alone: it was edited, and would be different now.`]);
  });

  it('hold one log, which is written once', async () => {
    const tree = await bakery();
    const log = tree.read(`${ROOT}/ModLog.md`, 'utf8');
    await run(tree, WITH_TILL);
    expect(tree.read(`${ROOT}/ModLog.md`, 'utf8')).toBe(log);
    expect(said).toEqual([]);
  });
});

it('keeps what somebody added to wsp.json, and what it says of the ecosystem true', async () => {
  const tree = await bakery();
  const exemptions = [{ rule: 'docs/link-target-missing', reason: 'The page comes next week' }];
  updateJson<object>(tree, `${ROOT}/wsp.json`, (json) => ({ ...json, exemptions }));
  await run(tree, { ...WITH_TILL, purpose: 'Sell bread, and count it' });
  expect(readJson(tree, `${ROOT}/wsp.json`)).toMatchObject({
    purpose: 'Sell bread, and count it',
    modules: ['orders', 'oven', 'till'],
    exemptions,
  });
  expect(said).toEqual([]);
});

describe('two specifications', () => {
  const edited = { ...BAKERY, purpose: 'Sell bread, and bake nothing but that' };

  it('are refused when the one that lies with the ecosystem was edited', async () => {
    const tree = await bakery();
    writeSpec(tree, edited, `${ROOT}/ecosystem.yaml`);
    expect((await failure(tree, WITH_TILL)).message).toBe(
      [
        `${ROOT}/ecosystem.yaml was edited and says something else than bakery.yaml.`,
        'Expected one specification: the one that lies with the ecosystem.',
        `Fix: put what is new into ${ROOT}/ecosystem.yaml and run the command again without --spec [ECOSYSTEM_SPEC_DIFFERS]`,
      ].join('\n'),
    );
  });

  it('are refused also when the other one is that of the first run', async () => {
    const tree = await bakery();
    writeSpec(tree, edited, `${ROOT}/ecosystem.yaml`);
    await run(tree);
    expect(await failure(tree, BAKERY)).toMatchObject({ code: 'ECOSYSTEM_SPEC_DIFFERS' });
  });

  it('are one when they say the same', async () => {
    const tree = await bakery();
    const text = `# Ours\n${JSON.stringify({ name: 'bakery', ...BAKERY })}\n`;
    tree.write(`${ROOT}/ecosystem.yaml`, text);
    await run(tree, BAKERY);
    expect(tree.read(`${ROOT}/ecosystem.yaml`, 'utf8')).toBe(text);
  });

  it('follow each other while nobody edits', async () => {
    const tree = await bakery();
    await run(tree, edited);
    expect(readJson(tree, `${ROOT}/ecosystem.yaml`)).toEqual(edited);
  });
});

describe('a module that is in the workspace', () => {
  const modules = { ...BAKERY.modules, till: {} };

  it('joins by its name alone', async () => {
    const tree = await bakery();
    await run(tree, WITH_TILL);
    await run(tree, { ...BAKERY, modules });
    expect(readJson(tree, `${ROOT}/wsp.json`)).toMatchObject({
      modules: ['orders', 'oven', 'till'],
    });
    expect(tree.read(`${ROOT}/README.md`, 'utf8')).toContain(
      '| `till` | `modules/monitoring/till` | Count what customers have paid |',
    );
    expect(said).toEqual([]);
  });

  it('is needed for that', async () => {
    expect((await failure(solutionTree(), { ...BAKERY, modules })).message).toContain(
      '`modules.till.purpose` is missing; expected one sentence.',
    );
  });

  it('is left alone, and what differs is told', async () => {
    const tree = await bakery();
    const orders = {
      domain: 'communication',
      purpose: 'Take orders for cake.',
      milestone: 'mvp',
      blueprint: 'workflow',
      options: {},
    };
    await run(tree, { ...BAKERY, modules: { ...BAKERY.modules, orders } });
    expect(readJson(tree, 'modules/communication/orders/wsp.json')).toMatchObject({
      purpose: 'Take orders for bread',
      milestone: 'poc',
      blueprint: 'service',
    });
    expect(said).toEqual([
      'modules/communication/orders is left alone: it is there already, and the specification differs in purpose, blueprint, milestone.',
    ]);
  });

  it('has to export what it is created with', async () => {
    const tree = await bakery();
    tree.write('modules/communication/orders/src/index.ts', 'export const orders = 1;\n');
    expect((await failure(tree, BAKERY)).message).toContain(
      'bakery.yaml:4:5: `modules.orders` exports nothing that it could be created with; expected a function such as `createOrders` with `readOrdersConfiguration` and the type `OrdersEvents` in src/index.ts.',
    );
  });

  it('may have a contract that cannot be read, which its own gates report', async () => {
    const tree = await bakery();
    tree.write('modules/communication/orders/contracts/orders.created.schema.json', '{ <<<<');
    await run(tree, BAKERY);
    expect(tree.read(`${ROOT}/INTEGRATION.md`, 'utf8')).toContain(
      '| `orders.created` | `orders` | `oven` | – |',
    );
  });
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
