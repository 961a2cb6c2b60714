import { logger, readJson, type Tree, updateJson } from '@nx/devkit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changes, solutionTree } from '../workspace/trees.fixture';
import {
  BAKERY,
  bakery,
  failure,
  filesOf,
  ROOT,
  run,
  WITH_TILL,
  writeSpec,
} from './bakery.fixture';

const [ORDERED] = BAKERY.flows;

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  vi.spyOn(logger, 'warn').mockImplementation((text) => void said.push(String(text)));
});

/** Tables without what aligns their columns. */
const squeezed = (text: string | null): string => (text ?? '').replace(/ +/g, ' ');

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

  it('that somebody edited hear of a module more where it stands between marks', async () => {
    const tree = await bakery();
    const readme = tree.read(`${ROOT}/README.md`, 'utf8') ?? '';
    tree.write(`${ROOT}/README.md`, readme.replace('# Bakery', '# Our bakery'));
    await run(tree, WITH_TILL);
    const after = tree.read(`${ROOT}/README.md`, 'utf8') ?? '';
    expect(after).toContain('# Our bakery');
    expect(squeezed(after)).toContain('| `till` | `modules/monitoring/till` |');
  });

  it('that are missing are written again', async () => {
    const tree = await bakery();
    const before = changes(tree);
    tree.delete(`${ROOT}/src/flow.ts`);
    await run(tree);
    expect(changes(tree)).toEqual(before);
  });

  it('that an ended run left out are written, those of its modules too', async () => {
    const tree = await bakery();
    const before = changes(tree);
    const generated = Object.keys(before).filter((file) => file.endsWith('contracts.generated.ts'));
    expect(generated.length).toBeGreaterThan(1);
    for (const file of generated) tree.delete(file);
    await run(tree);
    expect(changes(tree)).toEqual(before);
  });

  it('that an ended run left out are written whatever the quotes in the sources', async () => {
    const tree = await bakery();
    const file = 'modules/communication/orders/src/contracts.generated.ts';
    const index = 'modules/communication/orders/src/index.ts';
    tree.write(index, (tree.read(index, 'utf8') ?? '').replaceAll("'", '"'));
    tree.delete(file);
    await run(tree);
    expect(tree.exists(file)).toBe(true);
  });

  it('that a module never had are not brought', async () => {
    const tree = await bakery();
    const file = 'modules/communication/orders/src/contracts.generated.ts';
    expect(tree.exists(file)).toBe(true);
    tree.delete(file);
    const index = tree.read('modules/communication/orders/src/index.ts', 'utf8') ?? '';
    expect(index).toContain('generated');
    tree.write('modules/communication/orders/src/index.ts', index.replace(/^.*generated.*\n/m, ''));
    await run(tree);
    expect(tree.exists(file)).toBe(false);
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

describe('files that name every module', () => {
  const TSCONFIG = `${ROOT}/tsconfig.lib.json`;
  const TILL_REFERENCE = { path: '../../modules/monitoring/till/tsconfig.lib.json' };

  async function editedBakery(): Promise<Tree> {
    const tree = await bakery();
    updateJson<{ dependencies: object }>(tree, `${ROOT}/package.json`, (json) => ({
      ...json,
      dependencies: { ...json.dependencies, zod: '^4.0.0' },
      keywords: ['bread'],
    }));
    const text = tree.read(TSCONFIG, 'utf8') ?? '';
    tree.write(TSCONFIG, text.replace('{', '{\n  // Ours.'));
    return tree;
  }

  const dependencies = (tree: Tree) =>
    Object.keys(readJson<{ dependencies: object }>(tree, `${ROOT}/package.json`).dependencies);
  const references = (tree: Tree) => readJson<{ references: unknown[] }>(tree, TSCONFIG).references;

  it('name one that joins, and keep what somebody wrote into them', async () => {
    const tree = await editedBakery();
    await run(tree, WITH_TILL);
    expect(dependencies(tree)).toContain('@acme/till');
    expect(readJson(tree, `${ROOT}/package.json`)).toMatchObject({
      dependencies: { zod: '^4.0.0' },
      keywords: ['bread'],
    });
    expect(references(tree)).toContainEqual(TILL_REFERENCE);
    expect(tree.read(TSCONFIG, 'utf8')).toContain('  // Ours.');
    expect(said).toEqual([]);
  });

  it('forget one that leaves, and nothing else', async () => {
    const tree = await editedBakery();
    const before = { names: dependencies(tree), tsconfig: references(tree) };
    await run(tree, WITH_TILL);
    await run(tree, BAKERY);
    expect(dependencies(tree)).toEqual(before.names);
    expect(references(tree)).toEqual(before.tsconfig);
    expect(said).toEqual([]);
  });

  it('stay as they are, down to the byte, while nobody comes or goes', async () => {
    const tree = await editedBakery();
    const before = changes(tree);
    await run(tree, BAKERY);
    expect(changes(tree)).toEqual(before);
  });
});

it('keeps what somebody added to wsp.json, and what it says of the ecosystem true', async () => {
  const tree = await bakery();
  const exemptions = [
    { rule: 'link-target-missing', file: 'README.md', reason: 'The page comes next week' },
  ];
  updateJson<object>(tree, `${ROOT}/wsp.json`, (json) => ({ ...json, exemptions }));
  await run(tree, { ...WITH_TILL, purpose: 'Sell bread, and count it' });
  expect(readJson(tree, `${ROOT}/wsp.json`)).toMatchObject({
    purpose: 'Sell bread, and count it',
    modules: ['orders', 'oven', 'till'],
    exemptions,
  });
  await run(tree, BAKERY);
  expect(readJson(tree, `${ROOT}/wsp.json`)).toMatchObject({
    modules: ['orders', 'oven'],
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
    expect(squeezed(tree.read(`${ROOT}/README.md`, 'utf8'))).toContain(
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
    expect(squeezed(tree.read(`${ROOT}/INTEGRATION.md`, 'utf8'))).toContain(
      '| `orders.created` | – | `orders` | `oven` | – | – | `bread-ordered` | – |',
    );
  });
});
