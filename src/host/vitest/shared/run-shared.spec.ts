import { expect, it } from 'vitest';
import type { TestKind, TestRun } from '../../../core/test-run/test-run';
import { moduleFolder, survivors } from '../../process/module-folder.fixture';
import { runVitest, type VitestRequest } from '../run-vitest';
import { runShared } from './run-shared';

const TIME = { timeout: 120_000 };
const CONFIG =
  "import { defineConfig } from 'vitest/config';\nexport default defineConfig({ root: import.meta.dirname, test: { name: 'one' } });\n";
const SOURCE = 'export function twice(value: number): number {\n  return value * 2;\n}\n';

const testThat = (body: string, head = ''): string =>
  `import { expect, it } from 'vitest';\n${head}\nit('t', async () => { ${body} });\n`;
const SOUND = testThat('expect(1).toBe(1);');

type Files = Readonly<Record<string, string>>;

function requestsFor(
  modules: Readonly<Record<string, Files>>,
  tests: TestKind = 'unit',
): VitestRequest[] {
  const withConfig = Object.entries(modules).map(
    ([name, files]) => [name, { 'vitest.config.mts': CONFIG, ...files }] as const,
  );
  const all = withConfig.flatMap(([name, files]) =>
    Object.entries(files).map(([file, text]) => [`../${name}/${file}`, text]),
  );
  const { workspaceRoot } = moduleFolder(Object.fromEntries(all) as Record<string, string>);
  return withConfig.map(([name, files]) => ({
    workspaceRoot,
    root: `modules/shop/${name}`,
    tests,
    coverage: tests === 'unit',
    timeoutMs: 30_000,
    files: Object.keys(files).sort(),
  }));
}

function namesOf(runs: ReadonlyMap<VitestRequest, TestRun>): string[] {
  return [...runs.keys()].map(({ root }) => root.replace('modules/shop/', '')).sort();
}

it('says of each module what its run alone says', TIME, async () => {
  const requests = requestsFor({
    cart: {
      'src/twice.ts': SOURCE,
      'src/unused.ts': 'export const unused = (): number => 1;\n',
      'tests/first.test.ts': testThat(
        'expect(twice(2)).toBe(4); expect(process.cwd()).toBe(import.meta.dirname.replace("/tests", ""));',
        "import { twice } from '../src/twice.js';",
      ),
      'tests/second.test.ts': `${SOUND}it.todo('is planned');\n`,
    },
    // Its tests cover sources of another module too, which earns that one nothing.
    basket: {
      'src/half.ts': 'export const half = (value: number): number => value / 2;\n',
      'tests/half.test.ts': testThat(
        "expect(half(unused() * 2)).toBe(1); const name = './data.js'; expect((await import(name)).data).toBe(readFileSync(new URL('data.txt', import.meta.url), 'utf8').length);",
        "import { readFileSync } from 'node:fs';\nimport { half } from '../src/half.js';\nimport { unused } from '../../cart/src/unused.js';",
      ),
      'tests/data.ts': 'export const data = 3;\n',
      'tests/data.txt': 'abc',
    },
  });
  const runs = await runShared(requests, { lanes: 1 });
  for (const request of requests) {
    const alone = await runVitest(request);
    const { reads, ...shared } = runs.get(request) ?? alone;
    const { reads: readAlone, ...rest } = alone;
    expect(runs.has(request), request.root).toBe(true);
    expect(shared).toEqual(rest);
    expect(reads?.map(({ file }) => file)).toEqual(readAlone?.map(({ file }) => file));
  }
});

it('lets nobody pass in company who leaves the rails, and nobody else suffer', TIME, async () => {
  const requests = requestsFor({
    a: { 'tests/a.test.ts': SOUND },
    aborts: { 'tests/a.test.ts': testThat('process.abort();') },
    changesFolder: {
      'tests/a.test.ts': testThat("process.chdir('/'); expect(1).toBe(1);"),
      'tests/b.test.ts': testThat("expect(process.cwd()).toBe('/');"),
    },
    exits: { 'tests/a.test.ts': testThat('process.exit(0);') },
    fails: { 'tests/a.test.ts': testThat('expect(1).toBe(2);') },
    fillsMemory: {
      'tests/a.test.ts': testThat(
        'const all = []; for (;;) all.push(new Array(1e6).fill({}));',
        "import v8 from 'node:v8';\nv8.setFlagsFromString('--max-old-space-size=64');",
      ),
    },
    kills: {
      'tests/a.test.ts': testThat(
        "process.kill(process.ppid, 'SIGKILL'); await new Promise(() => undefined);",
      ),
    },
    loops: { 'tests/a.test.ts': testThat('for (;;);') },
    never: { 'tests/a.test.ts': 'await new Promise(() => undefined);\n' },
    rejects: {
      'tests/a.test.ts': testThat(
        "void Promise.reject(new TypeError('nobody')); await new Promise((done) => setTimeout(done, 50)); expect(1).toBe(1);",
      ),
    },
    untested: { 'tests/a.test.ts': 'export {};\n' },
    z: { 'tests/a.test.ts': SOUND },
  });
  expect(namesOf(await runShared(requests, { lanes: 2, silenceMs: 4000 }))).toEqual(['a', 'z']);
  expect(await survivors(requests[0]?.workspaceRoot ?? '')).toEqual([]);
});

it('does not count what passes because an earlier file left something behind', TIME, async () => {
  const head = "import fs from 'node:fs';\nimport { vi } from 'vitest';\nvoid [fs, vi];";
  const pairs = {
    builtin: ['Math.random = () => 4;', 'expect(Math.random()).toBe(4);'],
    clock: ['vi.useFakeTimers({ now: 0 });', 'expect(Date.now()).toBe(0);'],
    folder: ["process.chdir('/');", "expect(process.cwd()).toBe('/');"],
    global: ['globalThis.left = 1;', 'expect(globalThis.left).toBe(1);'],
    matcher: [
      'expect.extend({ toBeLeft: () => ({ pass: true, message: () => "" }) });',
      'expect(1).toBeLeft();',
    ],
    node: ['fs.existsSync = () => true;', "expect(fs.existsSync('/no')).toBe(true);"],
    prototype: ['Array.prototype.left = 1;', 'expect([].left).toBe(1);'],
    resort: ["process.on('unhandledRejection', () => undefined);", 'expect(1).toBe(1);'],
    later: [
      'setTimeout(() => { globalThis.left = 1; }, 300);',
      'await vi.waitFor(() => expect(globalThis.left).toBe(1), 2000);',
    ],
    mock: [
      "vi.doMock('../src/one.js', () => ({ one: 2 })); expect((await import('../src/one.js')).one).toBe(2);",
      "expect((await import('../src/one.js')).one).toBe(2);",
    ],
    state: [
      "(await import('../src/one.js')).all.push(1);",
      "expect((await import('../src/one.js')).all).toEqual([1]);",
    ],
    variable: ["process.env.LEFT = '1';", "expect(process.env.LEFT).toBe('1');"],
  };
  const leaking = Object.entries(pairs).map(([name, [leave, use]]) => [
    name,
    {
      'src/one.ts': 'export const one = 1;\nexport const all = [];\n',
      'tests/a.integration.test.ts': testThat(`${leave} expect(1).toBe(1);`, head),
      'tests/b.integration.test.ts': testThat(use ?? '', head),
    },
  ]);
  // No hook of such a file runs.
  const skipped = {
    'tests/a.integration.test.ts': `import { it } from 'vitest';\nprocess.env.LEFT = '1';\nit.skip('t', () => {});\n`,
    'tests/b.integration.test.ts': testThat(
      "expect(process.env.LEFT).toBe('1'); delete process.env.LEFT;",
      head,
    ),
  };
  const sound = { 'tests/a.integration.test.ts': SOUND, 'tests/b.integration.test.ts': SOUND };
  const modules = { ...(Object.fromEntries(leaking) as Record<string, Files>), skipped, sound };
  const runs = await runShared(requestsFor(modules, 'integration'), { lanes: 1 });
  expect(namesOf(runs)).toEqual(['sound']);
});

it('finds other modules as each config says', TIME, async () => {
  const from = (settings: string): string =>
    CONFIG.replace('root: import.meta.dirname,', `root: import.meta.dirname, ${settings},`);
  const paths = { compilerOptions: { paths: { '@shop/cart': ['../cart/src/index.ts'] } } };
  const test = testThat('expect(total).toBe(1);', "import { total } from '@shop/cart';");
  const requests = requestsFor({
    aliased: {
      'tests/a.test.ts': test,
      'vitest.config.mts': from(
        "resolve: { alias: { '@shop/cart': new URL('../cart/src/index.ts', import.meta.url).pathname } }",
      ),
    },
    cart: { 'src/index.ts': 'export const total = 1;\n' },
    pathed: {
      'tests/a.test.ts': test,
      'tsconfig.json': JSON.stringify(paths),
      'vitest.config.mts': from('resolve: { tsconfigPaths: true }'),
    },
  });
  const runs = await runShared(requests, { lanes: 1 });
  expect(namesOf(runs)).toEqual(['aliased', 'pathed']);
});

it('leaves alone what needs a vitest of its own', TIME, async () => {
  const requests = requestsFor({
    another: {
      'vitest.config.mts': CONFIG.replace('name:', 'globals: true, name:'),
      'tests/a.test.ts': SOUND,
    },
    bare: {},
    shared: { 'tests/a.test.ts': SOUND },
    variables: { '.env': 'A=1\n', 'tests/a.test.ts': SOUND },
  });
  expect(namesOf(await runShared(requests, { lanes: 3 }))).toEqual(['shared']);
  expect(await runShared([], { lanes: 1 })).toEqual(new Map());
});
