import { logger, updateJson, writeJson, type Tree } from '@nx/devkit';
import { beforeEach, expect, it, vi } from 'vitest';
import { bakery, ROOT as BAKERY } from '../ecosystem/bakery.fixture';
import { changes, solutionTree } from '../workspace/trees.fixture';
import generator, { syncGenerator } from './generator';

const ROOT = 'modules/communication/intent-log';

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  vi.spyOn(logger, 'warn').mockImplementation((text) => void said.push(String(text)));
});

const block = (name: string, text = '\nold\n'): string =>
  `<!-- amiw:${name}:start -->${text}<!-- amiw:${name}:end -->`;

function moduleTree(documents: Readonly<Record<string, string>>): Tree {
  const tree = solutionTree();
  writeJson(tree, `${ROOT}/wsp.json`, {
    name: 'intent-log',
    domain: 'communication',
    purpose: 'Keep',
  });
  tree.write(`${ROOT}/src/index.ts`, '/** How many. */\nexport const LIMIT: number = 3;\n');
  for (const [file, text] of Object.entries(documents)) tree.write(`${ROOT}/${file}`, text);
  return tree;
}

const read = (tree: Tree, file: string): string => tree.read(file, 'utf8') ?? '';

it('writes every block of every document, names them, and then has nothing to write', async () => {
  const tree = moduleTree({
    'INTERFACE.md': block('interface'),
    'README.md': `# A\n\n${block('tree')}\n`,
  });
  expect(await syncGenerator(tree)).toEqual({
    outOfSyncMessage: 'Marked blocks in documents do not say what the code says any more.',
    outOfSyncDetails: [`${ROOT}/INTERFACE.md: interface`, `${ROOT}/README.md: tree`],
  });
  expect(read(tree, `${ROOT}/INTERFACE.md`)).toContain('- `const LIMIT: number`: How many.');
  expect(read(tree, `${ROOT}/README.md`)).toContain('├── src/\n│   └── index.ts\n');
  const before = changes(tree);
  expect(await syncGenerator(tree)).toEqual({});
  expect(changes(tree)).toEqual(before);
});

it.each([
  ['CRLF', '# A\r\n\r\nMine.  \r\n\r\nBLOCK\r\n\r\n| a |\r\n| - |\r\n'],
  ['a byte order mark', '\uFEFF# A\n\nBLOCK\n'],
  ['no line end at the end', '# A\n\nBLOCK'],
  ['marks in a fence', '```md\n<!-- amiw:tree:start -->\n```\n\nBLOCK\n'],
])('keeps every byte outside the marks: %s', async (_what, text) => {
  const tree = moduleTree({ 'README.md': text.replace('BLOCK', block('tree')) });
  await syncGenerator(tree);
  const after = read(tree, `${ROOT}/README.md`);
  const [before = '', behind = ''] = text.split('BLOCK');
  expect(after.startsWith(`${before}<!-- amiw:tree:start -->`)).toBe(true);
  expect(after.endsWith(`<!-- amiw:tree:end -->${behind}`)).toBe(true);
  expect(after.includes('src/')).toBe(true);
  expect(text.includes('\r\n') && /[^\r]\n/.test(after)).toBe(false);
});

it.each([
  ['no end', '<!-- amiw:tree:start -->\nold\n'],
  ['a second start', `<!-- amiw:tree:start -->\n${block('tree')}\n`],
  ['another block inside', block('tree', `\n${block('figures')}\n`)],
  ['an unknown name', block('trees')],
  ['figures that nobody has recorded', block('figures')],
])('leaves a block alone with %s', async (_what, text) => {
  const tree = moduleTree({ 'README.md': text });
  expect(await syncGenerator(tree)).toEqual({});
  expect(read(tree, `${ROOT}/README.md`)).toBe(text);
});

it('takes a block that a formatter has treated for what it is', async () => {
  const tree = moduleTree({ 'INTERFACE.md': block('interface') });
  await syncGenerator(tree);
  const treated = read(tree, `${ROOT}/INTERFACE.md`).replace(
    'const LIMIT: number;',
    'const LIMIT: number',
  );
  tree.write(`${ROOT}/INTERFACE.md`, treated);
  expect(await syncGenerator(tree)).toEqual({});
});

it('leaves a module alone whose manifest cannot be read, and says so', async () => {
  const tree = moduleTree({ 'README.md': block('tree') });
  tree.write('modules/communication/broken/wsp.json', '{ "name": ');
  tree.write('modules/communication/broken/README.md', block('tree'));
  const { outOfSyncDetails } = await syncGenerator(tree);
  expect(outOfSyncDetails).toEqual([`${ROOT}/README.md: tree`]);
  expect(said).toEqual([
    expect.stringMatching(/^Left alone: modules\/communication\/broken\/wsp\.json:1:\d+: JSON/),
  ]);
});

it(
  'tells in the documents of an ecosystem of a module that has joined',
  { timeout: 30_000 },
  async () => {
    const tree = await bakery();
    expect(await syncGenerator(tree)).toEqual({});
    const till = 'modules/monitoring/till';
    writeJson(tree, `${till}/wsp.json`, {
      name: 'till',
      domain: 'monitoring',
      purpose: 'Count what customers have paid',
      events: { publishes: ['till.counted'], subscribes: ['orders.created'] },
    });
    tree.write(
      `${till}/src/index.ts`,
      'export function createTill(): void {}\nexport function readTillConfiguration(): void {}\nexport interface Till {}\nexport interface TillEvents {}\n',
    );
    updateJson<{ modules: string[] }>(tree, `${BAKERY}/wsp.json`, (json) => ({
      ...json,
      modules: [...json.modules, 'till'],
    }));
    const { outOfSyncDetails } = await syncGenerator(tree);
    expect(outOfSyncDetails).toEqual([
      `${BAKERY}/asyncapi.yaml`,
      `${BAKERY}/ARCHITECTURE.md: data-flow, main-flow`,
      `${BAKERY}/COMPLIANCE.md: milestones`,
      `${BAKERY}/INTEGRATION.md: event-catalogue, connections`,
      `${BAKERY}/README.md: modules`,
    ]);
    expect(read(tree, `${BAKERY}/INTEGRATION.md`)).toContain('`orders.created: orders -> till`');
    expect(await syncGenerator(tree)).toEqual({});
  },
);

it('leaves the lists of an ecosystem alone whose specification cannot be read', async () => {
  const tree = await bakery();
  tree.write(`${BAKERY}/ecosystem.yaml`, 'modules: [');
  expect(await syncGenerator(tree)).toEqual({});
  expect(said).toEqual([expect.stringContaining(`Left alone: the lists of ${BAKERY}, since`)]);
});

it('gives `nx g` nothing to call in the end, and `nx sync` what to tell', async () => {
  const stale = () => moduleTree({ 'INTERFACE.md': block('interface') });
  const tree = stale();
  expect(await generator(tree, {})).toBeUndefined();
  expect(read(tree, `${ROOT}/INTERFACE.md`)).toContain('LIMIT');
  expect(await generator(stale())).toHaveProperty('outOfSyncMessage');
});
