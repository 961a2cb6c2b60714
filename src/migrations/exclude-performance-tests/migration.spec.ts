import { expect, it } from 'vitest';
import { vitestConfig } from '../../generators/workspace/vitest-config';
import { changes } from '../../generators/workspace/trees.fixture';
import { earlierWorkspace, textOf } from '../earlier-workspace.fixture';
import { excludePerformanceTestsMigration } from './migration';

const CONFIG = 'vitest.config.mts';
const COMMENT = '    // They hold no tests of vitest: `wsp-performance` runs them.\n';
const EXCLUDE = "    exclude: ['**/*.performance.{test,spec}.ts'],\n";

/** What the generator writes today, and what it wrote before there were performance tests. */
function configs(): { readonly now: string; readonly then: string } {
  const now = vitestConfig({
    kind: 'paths',
    packageName: 'intent-log',
    root: 'modules/communication/intent-log',
    viteReadsPaths: true,
    imports: {},
  } as Parameters<typeof vitestConfig>[0]);
  return { now, then: now.replace(COMMENT + EXCLUDE, '') };
}

it('makes a config of then the config of now', async () => {
  const { now, then } = configs();
  expect(then).not.toBe(now);
  const tree = earlierWorkspace({ [CONFIG]: then });
  await excludePerformanceTestsMigration(tree);
  expect(textOf(tree, CONFIG)).toBe(now);
  const before = changes(tree);
  await excludePerformanceTestsMigration(tree);
  expect(changes(tree)).toEqual(before);
});

it.each([
  ['line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ['tabs', (text: string) => text.replaceAll('  ', '\t')],
  ['double quotes', (text: string) => text.replaceAll("'", '"')],
])('keeps %s', async (_what, format) => {
  const { now, then } = configs();
  const tree = earlierWorkspace({ [CONFIG]: format(then) });
  await excludePerformanceTestsMigration(tree);
  expect(textOf(tree, CONFIG)).toBe(format(now));
});

it.each([
  [
    'excludes something',
    (text: string) => text.replace('    coverage', "    exclude: ['x'],\n    coverage"),
  ],
  ['names its tests itself', (text: string) => text.replace('{test,spec}', 'test')],
])('leaves a config alone that %s', async (_what, edit) => {
  const tree = earlierWorkspace({ [CONFIG]: edit(configs().then) });
  await excludePerformanceTestsMigration(tree);
  expect(changes(tree)).toEqual({});
});

it('leaves a module alone that has no config of its own', async () => {
  const tree = earlierWorkspace({ [CONFIG]: null });
  await excludePerformanceTestsMigration(tree);
  expect(changes(tree)).toEqual({});
});
