import { expect, it } from 'vitest';
import { written } from '../../generators/workspace/disk-tree.fixture';
import { changes } from '../../generators/workspace/trees.fixture';
import { syncGenerator } from '../../generators/sync/generator';
import { earlierWorkspace, ROOT, textOf } from '../earlier-workspace.fixture';
import { addEventTypesMigration } from './migration';

const FILE = 'src/contracts.generated.ts';

it('adds the types that `nx sync` would keep, and says what is left to do', async () => {
  const tree = earlierWorkspace();
  expect(await addEventTypesMigration(tree)).toEqual([
    expect.stringContaining('the events of 1 modules') as string,
  ]);
  expect(Object.keys(changes(tree))).toEqual([`${ROOT}/${FILE}`]);
  expect(textOf(tree, FILE)).toContain('interface IntentLogRemovedData {');
  const after = written(tree);
  const { outOfSyncDetails = [] } = await syncGenerator(after);
  expect(outOfSyncDetails).not.toContain(`${ROOT}/${FILE}`);
  expect(textOf(after, FILE)).toBe(textOf(tree, FILE));
});

it('changes nothing when it is run again', async () => {
  const tree = earlierWorkspace();
  await addEventTypesMigration(tree);
  const after = written(tree);
  expect(await addEventTypesMigration(after)).toEqual([]);
  expect(changes(after)).toEqual({});
});

it.each([
  [
    'written by hand',
    {
      'wsp.json': JSON.stringify({
        name: 'intent-log',
        domain: 'communication',
        purpose: 'x',
        events: { publishes: ['intent-log.removed'] },
      }),
    },
  ],
  ['without contracts', { 'contracts/intent-log.removed.schema.json': null }],
  [
    'whose code says nothing of its events',
    { 'src/events.ts': null, 'src/index.ts': 'export {};\n' },
  ],
  ['with a file of that name', { [FILE]: '// Ours.\n' }],
  ['whose manifest cannot be read', { 'wsp.json': '{' }],
])('leaves a module alone that is %s', async (_what, edited) => {
  const tree = earlierWorkspace(edited);
  expect(await addEventTypesMigration(tree)).toEqual([]);
  expect(changes(tree)).toEqual({});
});
