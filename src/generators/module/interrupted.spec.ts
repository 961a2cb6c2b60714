import type { FileChange, Tree } from '@nx/devkit';
import { flushChanges, FsTree } from 'nx/src/generators/tree';
import { expect, it } from 'vitest';
import { diskTree } from '../workspace/disk-tree.fixture';
import { changes } from '../workspace/trees.fixture';
import { moduleGenerator } from './generator';
import type { ModuleGeneratorSchema } from './schema';

const schema: ModuleGeneratorSchema = {
  name: 'intent-log',
  domain: 'communication',
  purpose: 'Keep what people asked for, and find it again',
  skipFormat: true,
};

async function generated(tree: Tree): Promise<Tree> {
  await moduleGenerator(tree, schema);
  return tree;
}

/** Files that are not JSON of the workspace itself, which is changed in place, and never emptied by an end in time. */
const isNew = ({ type }: FileChange): boolean => type === 'CREATE';

/** Every twentieth file, and those that others are told by. */
function moments(whole: readonly FileChange[]): number[] {
  return whole.flatMap(({ path }, index) =>
    index % 20 === 0 || /wsp\.json$|^tsconfig\.json$/.test(path) ? [index] : [],
  );
}

it('completes what a run that was ended has left, wherever it was', async () => {
  const whole = (await generated(diskTree())).listChanges();
  const expected = Object.fromEntries(
    whole.map(({ path, content }) => [path, content?.toString() ?? '']),
  );

  for (const ended of moments(whole)) {
    const tree = diskTree();
    const last = whole[ended];
    flushChanges(tree.root, whole.slice(0, ended));
    // Ended between opening a file and writing it.
    if (last && isNew(last)) flushChanges(tree.root, [{ ...last, content: Buffer.alloc(0) }]);
    const again = new FsTree(tree.root, false);
    await generated(again);
    flushChanges(tree.root, again.listChanges());

    const disk = new FsTree(tree.root, false);
    const found = Object.keys(expected).map((path) => [path, disk.read(path, 'utf8')]);
    expect(Object.fromEntries(found), `ended before ${last?.path ?? ''}`).toEqual(expected);
    expect(changes(await generated(disk))).toEqual({});
  }
});
