import { logger, type Tree } from '@nx/devkit';
import { beforeEach, expect, it, vi } from 'vitest';
import { evaluate } from '../../core/gates/evaluate';
import { structureGate } from '../../core/gates/structure/gate';
import { moduleGenerator } from '../module/generator';
import { manifestAt } from '../workspace/manifests';
import { treeModule } from '../workspace/tree-module';
import { solutionTree } from '../workspace/trees.fixture';
import { syncGenerator } from './generator';

const ROOT = 'modules/communication/intent-log';
const FILE = `${ROOT}/src/contracts.generated.ts`;
const CONTRACT = `${ROOT}/contracts/intent-log.removed.schema.json`;

beforeEach(() => {
  vi.spyOn(logger, 'info').mockImplementation(() => undefined);
  vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
});

async function generated(): Promise<Tree> {
  const tree = solutionTree();
  await moduleGenerator(tree, {
    name: 'intent-log',
    domain: 'communication',
    purpose: 'Keep what people asked for, and find it again',
    skipFormat: true,
    skipInstall: true,
  });
  return tree;
}

it('finds a new module in sync, and writes its types when a contract changes', async () => {
  const tree = await generated();
  expect(tree.read(FILE, 'utf8')).toContain('IntentLogRemovedData');
  expect((await syncGenerator(tree)).outOfSyncDetails ?? []).not.toContain(FILE);

  const contract = tree.read(CONTRACT, 'utf8') ?? '';
  tree.write(CONTRACT, contract.replace('"integer"', '"string"'));
  expect(await syncGenerator(tree)).toMatchObject({
    outOfSyncMessage: expect.stringContaining('what the contracts say') as string,
    outOfSyncDetails: expect.arrayContaining([FILE]) as string[],
  });
  expect(tree.read(FILE, 'utf8')).toContain('readonly version: string;');
  expect(await syncGenerator(tree)).toEqual({});
}, 60_000);

it('leaves a module alone that does without the types', async () => {
  const tree = await generated();
  tree.delete(FILE);
  await syncGenerator(tree);
  expect(tree.exists(FILE)).toBe(false);
}, 60_000);

it('writes a file that wsp-structure has nothing against', async () => {
  const tree = await generated();
  const manifest = manifestAt(tree, ROOT);
  if (manifest === undefined) throw new Error('There is no manifest.');
  const module = treeModule(tree, ROOT, manifest, tree.listChanges());
  const { findings } = evaluate(structureGate, { module });
  expect(findings.filter(({ file }) => file.includes('generated'))).toEqual([]);
}, 60_000);
