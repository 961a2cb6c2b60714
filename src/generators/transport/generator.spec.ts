import { readJson, type Tree } from '@nx/devkit';
import { expect, it } from 'vitest';
import { AmiwError } from '../../core/errors';
import { moduleGenerator } from '../module/generator';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { transportGenerator } from './generator';

const ROOT = 'modules/infrastructure/nats-transport';
const CLIENTS = ['@nats-io/jetstream', '@nats-io/transport-node'];

it.each<[string, () => Tree, string]>([
  ['project references', solutionTree, `${ROOT}/package.json`],
  ['paths', pathsTree, 'package.json'],
])(
  'creates the transport and the kernel in a workspace with %s',
  async (_kind, make, packageJson) => {
    const tree = make();
    await transportGenerator(tree, { kind: 'nats' });
    const files = ['wsp.json', 'src/nats-transport.ts', 'src/index.ts', 'README.md', 'ModLog.md'];
    expect(files.filter((file) => !tree.exists(`${ROOT}/${file}`))).toEqual([]);
    expect(tree.exists('modules/infrastructure/kernel/src/kernel.ts')).toBe(true);
    const { dependencies } = readJson<{ dependencies: object }>(tree, packageJson);
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(CLIENTS));
    expect(tree.read(`${ROOT}/INTERFACE.md`, 'utf8')).toContain('- `function createNatsBus');
  },
);

it('leaves a kernel alone that is there', async () => {
  const tree = solutionTree();
  await moduleGenerator(tree, { name: 'cart', domain: 'communication', purpose: 'Keep carts' });
  const kernel = 'modules/infrastructure/kernel/README.md';
  tree.write(kernel, 'Ours.\n');
  await transportGenerator(tree, {});
  expect(tree.read(kernel, 'utf8')).toBe('Ours.\n');
  expect(tree.exists(`${ROOT}/wsp.json`)).toBe(true);
});

it('changes nothing when it is run again', async () => {
  const tree = solutionTree();
  await transportGenerator(tree, {});
  tree.write(`${ROOT}/README.md`, 'Ours.\n');
  const before = changes(tree);
  await transportGenerator(tree, {});
  expect(changes(tree)).toEqual(before);
});

it('refuses when another module has its name', async () => {
  const tree = solutionTree();
  const name = 'nats-transport';
  await moduleGenerator(tree, { name, domain: 'communication', purpose: 'Carry parcels' });
  const refused = transportGenerator(tree, {});
  await expect(refused).rejects.toBeInstanceOf(AmiwError);
  await expect(refused).rejects.toMatchObject({ code: 'NAME_TAKEN' });
});
