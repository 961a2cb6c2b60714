import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ModuleView } from '../../core/module/module-view';
import { moduleOf } from '../../core/module/module-view.fixture';
import { SettledModules, withReads, type SyncSurroundings } from './settled-modules';

const FILES = { 'README.md': '# Cart\n', 'src/index.ts': 'export {};\n', 'src/other.ts': '' };
const ALONE: SyncSurroundings = { events: { contracts: new Map(), members: [] }, results: {} };

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-settled-')));
  writeFileSync(join(root, 'nx.json'), '{}');
  settle(moduleOf(FILES));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** README.md is all that somebody looks at. */
function settle(module: ModuleView): void {
  const settled = new SettledModules(root);
  const { module: watched, reads } = withReads(module);
  watched.read('README.md');
  settled.add(watched, [...reads], ALONE);
  settled.save();
}

const knows = (module: ModuleView, around = ALONE): boolean =>
  new SettledModules(root).has(module, around);

it('knows a module that is as it was, whatever nobody looked at', () => {
  expect(knows(moduleOf(FILES))).toBe(true);
  expect(knows(moduleOf({ ...FILES, 'src/other.ts': 'changed' }))).toBe(true);
});

it.each([
  ['a file that was read says something else', { ...FILES, 'README.md': '# Card\n' }],
  ['a file has come', { ...FILES, 'src/new.ts': '' }],
  ['a file has gone', { 'README.md': FILES['README.md'], 'src/index.ts': '' }],
  ['a file that was read has gone', { 'src/index.ts': '', 'src/other.ts': '' }],
])('does not know a module where %s', (_what, files) => {
  expect(knows(moduleOf(files))).toBe(false);
});

it('does not know a module in other surroundings', () => {
  const contracts = new Map([['cart.filled', '{}']]);
  expect(knows(moduleOf(FILES), { ...ALONE, events: { contracts, members: [] } })).toBe(false);
  expect(knows(moduleOf(FILES), { ...ALONE, results: { demo: { lines: ['1'] } } })).toBe(false);
  expect(knows(moduleOf(FILES, { manifest: { purpose: 'Keep something else' } }))).toBe(false);
  expect(knows({ ...moduleOf(FILES), root: 'modules/sales/other' })).toBe(false);
});

it('does not know a module when other packages are installed', () => {
  writeFileSync(join(root, 'package-lock.json'), '{ "lockfileVersion": 3 }');
  expect(knows(moduleOf(FILES))).toBe(false);
});

it('keeps what it knows, and forgets what nobody asked for or noted', () => {
  const settled = new SettledModules(root);
  settled.has(moduleOf(FILES), ALONE);
  settled.save();
  expect(knows(moduleOf(FILES))).toBe(true);
  new SettledModules(root).save();
  expect(knows(moduleOf(FILES))).toBe(false);
});

it.each(['', '{', '[]', '{ "modules": { "modules/sales/cart": { "digest": 1 } } }'])(
  'takes a file that says %j for none',
  (text) => {
    writeFileSync(join(root, '.wsp/in-sync.json'), text);
    expect(knows(moduleOf(FILES))).toBe(false);
  },
);

it('names the files that were read, each once, and reads them once', () => {
  let count = 0;
  const counted = { ...moduleOf(FILES), read: () => `${(count += 1)}` };
  const { module, reads } = withReads(counted);
  expect([module.read('README.md'), module.read('README.md')]).toEqual(['1', '1']);
  expect([...reads]).toEqual(['README.md']);
});

it('leaves no trace of a tree that is in memory', () => {
  rmSync(join(root, 'nx.json'));
  rmSync(join(root, '.wsp'), { recursive: true });
  settle(moduleOf(FILES));
  expect(() => readFileSync(join(root, '.wsp/in-sync.json'))).toThrow();
});
