import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { DemoRun } from '../../core/gates/demo/demo-run';
import { moduleFolder, survivors } from '../process/module-folder.fixture';
import { runDemo } from './run-demo';

const TIME = { timeout: 60_000 };

async function run(
  files: Readonly<Record<string, string>>,
  timeoutMs = 20_000,
): Promise<DemoRun & { left: string[] }> {
  const module = moduleFolder(files);
  const before = readdirSync(join(module.workspaceRoot, module.root), { recursive: true });
  const demoRun = await runDemo({ ...module, timeoutMs });
  const after = readdirSync(join(module.workspaceRoot, module.root), { recursive: true });
  expect(after).toEqual(before);
  expect(JSON.stringify(demoRun)).not.toContain(module.workspaceRoot);
  return { ...demoRun, left: await survivors(module.workspaceRoot) };
}

const demo = (body: string, above = ''): Readonly<Record<string, string>> => ({
  'src/demo.ts': `${above}\nexport async function demo(): Promise<unknown> { ${body} }\n`,
});

it('runs a demo twice, far apart, and compares its values where they are', TIME, async () => {
  const files = {
    'package.json': '{ "name": "@acme/cart", "type": "module" }',
    'vitest.config.mts': `
      import { defineConfig } from 'vitest/config';
      export default defineConfig({
        test: { alias: { '@total': new URL('./src/total.ts', import.meta.url).pathname } },
      });`,
    'src/total.ts':
      'export enum Unit { Cent = 1 }\nexport class Total { constructor(readonly value: number) {} }\n',
    'src/demo.ts': `
      import { Total, Unit } from '@total';
      export interface Result { readonly lines: readonly string[] }
      export async function demo() {
        console.log('printed'); console.log('by itself');
        return {
          lines: ['total 3', process.env.TZ ?? '', (1.5).toLocaleString()],
          checks: [
            { claim: 'maps are equal', expected: new Map([[1, new Set([2])]]), actual: new Map([[1, new Set([2])]]) },
            { claim: 'dates differ', expected: new Date(0), actual: new Date(1) },
            { claim: 'missing is not undefined', expected: { a: undefined }, actual: {} },
            { claim: 'a class is no object', expected: { value: 3 }, actual: new Total(3 * Unit.Cent) },
            { claim: 'nothing is nothing', expected: undefined, actual: undefined },
          ],
        };
      }`,
  };
  const { reads, ...seen } = await run(files);
  expect(reads?.map(({ file }) => file)).toContain('modules/shop/cart/src/total.ts');
  expect(seen).toEqual({
    timeoutMs: 20_000,
    found: true,
    printed: 2,
    left: [],
    outcomes: ['UTC 1.5', 'Pacific/Auckland 1,5'].map((place) => ({
      kind: 'returned',
      lines: ['total 3', ...place.split(' ')],
      checks: [
        {
          claim: 'maps are equal',
          equal: true,
          expected: 'Map(1) { 1 => Set(1) { 2 } }',
          actual: 'Map(1) { 1 => Set(1) { 2 } }',
        },
        {
          claim: 'dates differ',
          equal: false,
          expected: '1970-01-01T00:00:00.000Z',
          actual: '1970-01-01T00:00:00.001Z',
        },
        {
          claim: 'missing is not undefined',
          equal: false,
          expected: '{ a: undefined }',
          actual: '{}',
        },
        {
          claim: 'a class is no object',
          equal: false,
          expected: '{ value: 3 }',
          actual: 'Total { value: 3 }',
        },
        { claim: 'nothing is nothing', equal: true, expected: 'undefined', actual: 'undefined' },
      ],
    })),
  });
});

it('says that there is no demo without running anything', TIME, async () => {
  expect(await run({ 'src/index.ts': '' })).toMatchObject({ found: false, outcomes: [] });
});

it.each([
  ['export const lines = 1; export const checks = 2;', 'it exports `checks`, `lines`'],
  ['const demo = 1;', 'it exports nothing'],
  ['export const demo = 1;', '`demo` is a number'],
])('sees that %s exports no demo', TIME, async (source, found) => {
  const { outcomes } = await run({ 'src/demo.ts': source });
  expect(outcomes).toEqual([{ kind: 'not-exported', found }]);
});

it.each([
  ['return 3;', 'it is a number'],
  ['return { checks: [] };', '`lines` is undefined'],
  ["return { lines: ['a', 3], checks: [] };", '`lines[1]` is a number'],
  ["return { lines: ['a\\nb'], checks: [] };", '`lines[0]` is more than one line'],
  ["return { lines: ['a'], checks: {} };", '`checks` is an object'],
  [
    "return { lines: ['a'], checks: [{ claim: ' ', expected: 1, actual: 1 }] };",
    '`checks[0].claim` is an empty string',
  ],
  [
    "return { lines: ['a'], checks: [{ claim: 'a', actual: 1 }] };",
    '`checks[0].expected` is missing',
  ],
])('sees that %s is no result', TIME, async (body, found) => {
  expect((await run(demo(body))).outcomes).toEqual([{ kind: 'malformed', found }]);
});

it('tells what a demo threw, and where', TIME, async () => {
  const thrown = demo(
    '// a comment that moves nothing\n  const n: number = 1;\n  throw new TypeError(`no ${n}`);',
    'interface Gone { a: 1 }',
  );
  expect((await run(thrown)).outcomes).toEqual([
    {
      kind: 'threw',
      unhandled: false,
      failure: {
        message: 'TypeError: no 1',
        place: { file: 'src/demo.ts', line: 4, column: 9 },
      },
    },
  ]);
  const rejected = demo(
    "void Promise.reject(new Error('lost')); return { lines: ['a'], checks: [] };",
  );
  expect((await run(rejected)).outcomes).toMatchObject([
    { kind: 'threw', unhandled: true, failure: { message: 'lost', place: { line: 2 } } },
  ]);
});

it('tells which import or syntax is wrong', TIME, async () => {
  const { outcomes } = await run({ 'src/demo.ts': "import { a } from './gone.js';\na();\n" });
  expect(outcomes).toMatchObject([{ kind: 'threw' }]);
  expect(JSON.stringify(outcomes)).toMatch(/\.\/gone\.js.* src\/demo\.ts/);
  const broken = await run({ 'src/demo.ts': 'export const a = 1;\nconst b = ;\n' });
  expect(broken.outcomes).toMatchObject([
    { kind: 'threw', failure: { place: { file: 'src/demo.ts', line: 2 } } },
  ]);
});

it('tells how a demo took its process down', TIME, async () => {
  const ends: [string, string][] = [
    ['process.exit(3);', 'called `process.exit(3)`'],
    ["process.kill(process.pid, 'SIGKILL');", 'was killed by SIGKILL'],
    ['await new Promise(() => undefined);', 'stopped: it waits for something that never happens'],
  ];
  for (const [body, how] of ends) {
    expect((await run(demo(body))).outcomes).toEqual([{ kind: 'crashed', how }]);
  }
});

it('ends a demo that does not end', TIME, async () => {
  expect(await run(demo('for (;;);'), 2500)).toMatchObject({
    timeoutMs: 2500,
    outcomes: [{ kind: 'timed-out' }],
    left: [],
  });
});

it('does not wait for what a demo leaves open', TIME, async () => {
  const open = demo("setInterval(() => {}, 1000); return { lines: ['a'], checks: [] };");
  expect((await run(open)).outcomes).toHaveLength(2);
});

it('runs sources of other modules, by their export condition', TIME, async () => {
  const module = moduleFolder({
    'vitest.config.mjs':
      "export default { ssr: { resolve: { conditions: ['@acme/source', 'node'] } } };\n",
    'src/demo.ts':
      "import { name } from '@acme/kernel';\nexport const demo = async () => ({ lines: [name], checks: [] });\n",
  });
  const kernel = join(module.workspaceRoot, 'modules/infrastructure/kernel');
  mkdirSync(join(kernel, 'src'), { recursive: true });
  const exports = { '.': { '@acme/source': './src/index.ts', default: './dist/index.js' } };
  writeFileSync(join(kernel, 'package.json'), JSON.stringify({ name: '@acme/kernel', exports }));
  writeFileSync(join(kernel, 'src/index.ts'), 'export const name: string = "kernel";\n');
  const installed = join(module.workspaceRoot, module.root, 'node_modules/@acme');
  mkdirSync(installed, { recursive: true });
  symlinkSync(kernel, join(installed, 'kernel'));
  const { outcomes } = await runDemo({ ...module, timeoutMs: 20_000 });
  expect(outcomes[0]).toMatchObject({ kind: 'returned', lines: ['kernel'] });
});

it('sees what another day, and another folder, would change', TIME, async () => {
  const today = demo(`
    const now = new Date();
    return {
      lines: [now.toISOString().slice(0, 10), process.cwd() + '/src/demo.ts'],
      checks: [
        { claim: 'dates are dates', expected: true, actual: now instanceof Date && structuredClone(now) instanceof Date },
        { claim: 'dates are equal', expected: new Date(5), actual: structuredClone(new Date(5)) },
        { claim: 'clocks agree', expected: true, actual: Math.abs(Date.now() - now.getTime()) < 1000 },
        { claim: 'dates parse', expected: 0, actual: Date.parse('1970-01-01T00:00:00Z') },
        { claim: 'as a function', expected: true, actual: Date().includes(String(now.getFullYear())) },
      ],
    };`);
  const { outcomes } = await run(today);
  const [first, second] = outcomes.map((outcome) => (outcome.kind === 'returned' ? outcome : null));
  expect(first?.lines[1]).toBe('<workspace>/modules/shop/cart/src/demo.ts');
  expect(second?.lines[1]).toBe('<another workspace>/modules/shop/cart/src/demo.ts');
  expect(first?.lines[0]).not.toBe(second?.lines[0]);
  for (const outcome of [first, second]) {
    expect(outcome?.checks.filter(({ equal }) => !equal)).toEqual([]);
    expect(outcome?.checks).toHaveLength(5);
  }
});

it('sees what another machine and another user would change', TIME, async () => {
  const source = `
    import os, { hostname } from 'node:os';
    import { readdirSync } from 'node:fs';
    const said = {
      user: process.env.USER ?? process.env.USERNAME, home: process.env.HOME ?? process.env.USERPROFILE,
      homedir: os.homedir(), hostname: hostname(), name: os.hostname(), info: os.userInfo().username,
      tmp: os.tmpdir(), cpus: os.cpus().length, parallel: os.availableParallelism(), memory: os.totalmem(),
      columns: process.env.COLUMNS,
    };
    export const demo = async () => ({
      lines: Object.values(said).map(String),
      checks: [{ claim: 'the home is a folder', expected: true, actual: Array.isArray(readdirSync(os.homedir())) },
        { claim: 'node is found', expected: true, actual: (process.env.PATH ?? process.env.Path ?? '') !== '' },
        { claim: 'the platform is real', expected: os.platform(), actual: process.platform }],
    });`;
  const { outcomes } = await run({ 'src/demo.ts': source });
  const [first, second] = outcomes.map((outcome) =>
    outcome.kind === 'returned' ? outcome : undefined,
  );
  expect(first?.lines).toHaveLength(11);
  expect(first?.lines.filter((line, at) => line === second?.lines[at])).toEqual([]);
  for (const outcome of [first, second]) {
    expect(outcome?.checks.map(({ equal }) => equal)).toEqual([true, true, true]);
  }
});

it('leaves the home, and nothing in the temporary folder', TIME, async () => {
  const folder = moduleFolder({ 'home/kept.txt': 'kept', 'tmp/.keep': '' });
  const home = join(folder.workspaceRoot, folder.root, 'home');
  const temporary = join(home, '../tmp');
  vi.stubEnv('HOME', home);
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const writes = demo(`
    const { readFileSync, writeFileSync, mkdtempSync } = await import('node:fs');
    const os = await import('node:os');
    writeFileSync(mkdtempSync(os.tmpdir() + '/report-') + '/a.txt', 'a');
    return { lines: [readFileSync(os.homedir() + '/kept.txt', 'utf8')], checks: [] };`);
  const module = moduleFolder(writes);
  const { outcomes } = await runDemo({ ...module, timeoutMs: 20_000 });
  expect(outcomes).toMatchObject([{ lines: ['kept'] }, { lines: ['kept'] }]);
  expect(readdirSync(temporary).filter((name) => name.startsWith('amiw-demo-'))).toEqual([]);
  expect(readdirSync(home)).toEqual(['kept.txt']);
});
