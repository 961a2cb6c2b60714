import { expect, it } from 'vitest';
import type { FileRead } from '../../core/test-run/file-reads';
import type { TestRun } from '../../core/test-run/test-run';
import { moduleFolder } from '../process/module-folder.fixture';
import { runVitest } from '../vitest/run-vitest';

const TIME = { timeout: 60_000 };
const ROOT = 'modules/shop/cart';

/** Files by their path from the module's root; `^/` is the workspace's. */
async function run(files: Readonly<Record<string, string>>, kind: TestRun['kind'] = 'unit') {
  const placed = Object.entries(files).map(([path, text]) => [
    path.replace('^/', '../../../'),
    text,
  ]);
  const module = moduleFolder(Object.fromEntries(placed) as Record<string, string>);
  return runVitest({ ...module, tests: kind, coverage: false, timeoutMs: 30_000 });
}

const test = (body: string): string => `
  import * as fs from 'node:fs';
  import { readFile, open, writeFile } from 'node:fs/promises';
  import { join, relative, resolve } from 'node:path';
  import { tmpdir } from 'node:os';
  import { createRequire } from 'node:module';
  import { pathToFileURL } from 'node:url';
  import { expect, it } from 'vitest';
  const top = (file: string) => resolve(import.meta.dirname, '../../../..', file);
  it('reads', async () => { ${body} expect(1).toBe(1); });
`;

/** The files that were read, without those of the module's that vitest needs to run its tests. */
const seen = ({ reads }: TestRun): string[] =>
  (reads ?? []).map(({ file }) => file).filter((file) => file !== `${ROOT}/tests/a.test.ts`);

const passed = ({ outcome, files }: TestRun): unknown => ({
  outcome,
  failures: files.flatMap(({ tests, failures }) => [
    ...failures,
    ...tests.flatMap((one) => one.failures),
  ]),
});
const FINE = { outcome: 'finished', failures: [] };

const dataFiles = 'abcdefghij'.split('').map((name) => `data/${name}.txt`);
const data = Object.fromEntries(dataFiles.map((file) => [`^/${file}`, 'x']));

it.each(['forks', 'threads', 'vmThreads', 'vmForks'])(
  'sees whatever opens a file in %s',
  TIME,
  async (pool) => {
    const result = await run({
      ...data,
      '^/data/one.json': '{}',
      '^/data/two.cjs': 'module.exports = 1;',
      '^/data/tree/deep/x.txt': 'x',
      '^/data/child.txt': 'x',
      'vitest.config.mts': `export default { test: { pool: '${pool}' } };`,
      'tests/a.test.ts': test(`
      fs.readFileSync(top('data/a.txt'));
      fs.readFileSync(relative(process.cwd(), top('data/b.txt')), 'utf8');
      fs.readFileSync(pathToFileURL(top('data/c.txt')));
      fs.readFileSync(Buffer.from(top('data/d.txt')));
      await readFile(top('data/e.txt'));
      await (await open(top('data/f.txt'))).close();
      fs.closeSync(fs.openSync(top('data/g.txt'), 'r'));
      await new Promise((done) => fs.readFile(top('data/h.txt'), done));
      for await (const chunk of fs.createReadStream(top('data/i.txt'))) void chunk;
      fs.copyFileSync(top('data/j.txt'), join(fs.mkdtempSync(join(tmpdir(), 'x-')), 'j'));
      fs.cpSync(top('data/tree'), fs.mkdtempSync(join(tmpdir(), 'x-')), { recursive: true });
      const require = createRequire(import.meta.url);
      require(top('data/one.json')); require(top('data/two.cjs'));
      const { spawnSync } = await import('node:child_process');
      const code = "require('fs').readFileSync(process.argv[1])";
      expect(spawnSync(process.execPath, ['-e', code, top('data/child.txt')]).status).toBe(0);
    `),
    });
    expect(passed(result)).toEqual(FINE);
    expect(seen(result)).toEqual([
      ...dataFiles.slice(0, 3),
      'data/child.txt',
      ...dataFiles.slice(3),
      'data/one.json',
      'data/tree/deep/x.txt',
      'data/two.cjs',
      `${ROOT}/vitest.config.mts`,
    ]);
  },
);

it('leaves alone what is no reading of a file of the workspace', TIME, async () => {
  const result = await run({
    '^/data/seen.txt': 'x',
    '^/data/old.txt': 'x',
    '^/tmp/scratch.txt': 'x',
    'tests/a.test.ts': test(`
      fs.existsSync(top('data/seen.txt')); fs.statSync(top('data/seen.txt'));
      fs.readdirSync(top('data')); fs.accessSync(top('data/seen.txt'));
      fs.closeSync(fs.openSync(top('data'), 'r'));
      fs.writeFileSync(top('data/own.txt'), '1');
      expect(fs.readFileSync(top('data/own.txt'), 'utf8')).toBe('1');
      fs.appendFileSync(top('data/old.txt'), 'x');
      fs.closeSync(fs.openSync(top('data/old.txt'), fs.constants.O_WRONLY));
      await writeFile(top('data/old.txt'), 'x');
      const temporary = join(fs.mkdtempSync(join(tmpdir(), 'x-')), 'x');
      fs.writeFileSync(temporary, 'x'); fs.readFileSync(temporary);
      fs.readFileSync(createRequire(import.meta.url).resolve('vitest/package.json'));
      fs.readFileSync(top('tmp/scratch.txt'));
      expect(() => fs.readFileSync(top('data/none.txt'))).toThrow('ENOENT');
      const open = fs.openSync(temporary, 'r'); fs.readFileSync(open); fs.closeSync(open);
    `),
  });
  expect(passed(result)).toEqual(FINE);
  expect(seen(result)).toEqual([]);
});

it('sees what vite was asked to load, and not what is only named', TIME, async () => {
  const result = await run({
    '^/vitest.shared.mts': "export { include } from './patterns.mjs';",
    '^/patterns.mjs': "export const include = ['tests/**/*.test.ts'];",
    '^/by-config.txt': 'x',
    '^/by-setup.txt': 'x',
    '^/setup.ts':
      "import { readFileSync } from 'node:fs';\nexport default () => { readFileSync('../../../by-setup.txt'); };",
    '^/other/data.json': '{ "a": 1 }',
    '^/other/text.md': 'text',
    '^/other/mocked.ts': 'export const value = 1;',
    '^/other/types.ts': 'export interface Value { readonly a: number }',
    'vitest.config.mts': `
      import { readFileSync } from 'node:fs';
      import { include } from '../../../vitest.shared.mts';
      readFileSync(new URL('../../../by-config.txt', import.meta.url));
      export default { test: { include, globalSetup: '../../../setup.ts' } };`,
    '.env': 'VITE_A=1',
    'tests/a.test.ts': `
      import { expect, it, vi } from 'vitest';
      import data from '../../../../other/data.json';
      import text from '../../../../other/text.md?raw';
      import type { Value } from '../../../../other/types.js';
      import { value } from '../../../../other/mocked.js';
      vi.mock('../../../../other/mocked.js', () => ({ value: 2 }));
      it('reads', () => { const { a }: Value = data; expect([a, text, value]).toEqual([1, 'text', 2]); });`,
  });
  expect(passed(result)).toEqual(FINE);
  expect(result.reads?.map(({ file, by = '?' }) => `${file} < ${by}`)).toEqual([
    `by-config.txt < ${ROOT}/vitest.config.mts`,
    'by-setup.txt < setup.ts',
    `${ROOT}/.env < ${ROOT}/vitest.config.mts`,
    `${ROOT}/tests/a.test.ts < ?`,
    `${ROOT}/vitest.config.mts < ${ROOT}/vitest.config.mts`,
    `other/data.json < ${ROOT}/tests/a.test.ts`,
    `other/text.md < ${ROOT}/tests/a.test.ts`,
    `patterns.mjs < ${ROOT}/vitest.config.mts`,
    'setup.ts < ?',
    `vitest.shared.mts < ${ROOT}/vitest.config.mts`,
  ]);
});

it('follows packages that are linked to folders of the workspace', TIME, async () => {
  const result = await run({
    '^/tools/shared/package.json': '{ "name": "shared" }',
    '^/tools/shared/data.txt': 'x',
    'tests/a.test.ts': test(`
      fs.mkdirSync(top('modules/node_modules'), { recursive: true });
      fs.symlinkSync(top('tools/shared'), top('modules/node_modules/shared'));
      fs.readFileSync(top('modules/node_modules/shared/data.txt'));
    `),
  });
  expect(passed(result)).toEqual(FINE);
  expect(result.reads?.map(({ file }) => file)).toContain('tools/shared/data.txt');
});

it('names the compiler options that sources depend on', TIME, async () => {
  const result = await run({
    '^/tsconfig.base.json': '{ // ours\n "extends": "./config/strict" }',
    '^/config/strict.json': '{}',
    '^/tsconfig.json': '{}',
    'tsconfig.json':
      '{ "extends": "../../../tsconfig.base.json", "files": [], "references": [{ "path": "./tsconfig.spec.json" }] }',
    'tsconfig.spec.json': '{ "extends": ["./tsconfig.json"] }',
    'tests/a.test.ts': test(''),
  });
  expect(seen(result)).toEqual([
    'config/strict.json',
    `${ROOT}/tsconfig.json`,
    `${ROOT}/tsconfig.spec.json`,
    'tsconfig.base.json',
  ]);
});

it('does not disturb the code that it observes', TIME, async () => {
  const result = await run({
    'tests/a.test.ts': test(`
      const { vi } = await import('vitest');
      const { promisify } = await import('node:util');
      const failing = (): unknown => fs.readFileSync(top('none.txt'));
      let error = new Error();
      try { failing(); } catch (thrown) { error = thrown as Error; }
      expect(error).toMatchObject({ name: 'Error', code: 'ENOENT', syscall: 'open', path: top('none.txt') });
      const stack = error.stack ?? '';
      expect(stack).not.toMatch(/observe|Reflect/);
      expect(stack).toMatch(/^Error: ENOENT[^\\n]*\\n(?: +at [^\\n]*node:fs[^\\n]*\\n)+ +at failing /);
      expect(() => fs.readFileSync({} as never)).toThrow(expect.objectContaining({ code: 'ERR_INVALID_ARG_TYPE' }));
      await expect(readFile(top('none.txt'))).rejects.toThrow('ENOENT');
      expect([fs.readFileSync.name, fs.readFileSync.length, readFile.name]).toEqual(['readFileSync', 2, 'readFile']);
      expect(await promisify(fs.readFile)(import.meta.filename, 'utf8')).toContain('promisify');
      expect(fs.promises.readFile).toBe(readFile);
      const spy = vi.spyOn(fs.default, 'readFileSync').mockReturnValue('mocked');
      expect(fs.default.readFileSync('nowhere')).toBe('mocked');
      spy.mockRestore();
      expect(Error.stackTraceLimit).toBeGreaterThan(0);
    `),
  });
  expect(passed(result)).toEqual(FINE);
  expect(seen(result)).toEqual([]);
});

it('names who reads, and the same one in every run', TIME, async () => {
  const reader = (file: string) => `
    import { readFileSync } from 'node:fs';
    import { expect, it } from 'vitest';
    it('reads', () => { expect(readFileSync('../../../${file}', 'utf8')).toBe('x'); });`;
  const result = await run({
    '^/both.txt': 'x',
    '^/one.txt': 'x',
    'tests/a.test.ts': reader('one.txt'),
    'tests/b.test.ts': reader('both.txt'),
    'tests/c.test.ts': reader('both.txt'),
  });
  const outside = (result.reads ?? []).filter(({ file }: FileRead) => !file.startsWith(ROOT));
  expect(outside).toEqual([
    { file: 'both.txt', by: `${ROOT}/tests/b.test.ts` },
    { file: 'one.txt', by: `${ROOT}/tests/a.test.ts` },
  ]);
});

it('sees what workers read that have options of their own', TIME, async () => {
  const env = "{ NODE_OPTIONS: '--max-old-space-size=999' }";
  const result = await run({
    '^/data.txt': 'x',
    'vitest.config.mts': `export default { test: { env: ${env} } };`,
    'tests/a.test.ts': test(`
      fs.readFileSync(top('data.txt'));
      expect(process.env.NODE_OPTIONS).toContain('999');
    `),
  });
  expect(passed(result)).toEqual(FINE);
  expect(seen(result)).toContain('data.txt');
});

it('says nothing of a run that did not come to its end', TIME, async () => {
  const result = await run({ 'tests/a.test.ts': test('process.kill(process.pid, 9);') });
  expect(result.outcome).toBe('crashed');
  expect(result).not.toHaveProperty('reads');
});
