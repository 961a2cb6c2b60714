import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleFolder, type ModuleFolder } from '../process/module-folder.fixture';
import { runVitest } from './run-vitest';

const TIME = { timeout: 60_000 };
const SOUND =
  "import { expect, it } from 'vitest';\nit('is sound', () => { expect(1).toBe(1); });\n";

/** Every file of the module with its text. */
function contentsOf({ workspaceRoot, root }: ModuleFolder): Record<string, string> {
  const folder = join(workspaceRoot, root);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [file, readFileSync(file, 'utf8')]),
  );
}

it('runs exactly the unit tests or the integration tests', TIME, async () => {
  const module = moduleFolder(
    {
      'src/inner.spec.ts': SOUND,
      'tests/[id] (1)+{2}.test.ts': SOUND,
      'tests/a.test.ts': SOUND,
      'tests/a.test.tsx': SOUND,
      'tests/a.integration.test.ts': SOUND,
      'tests/a.performance.test.ts': SOUND,
      'tests/helper.ts': 'export const help = 1;\n',
      'other/b.test.ts': SOUND,
    },
    { below: 'src/tests' },
  );
  const unit = await runVitest({ ...module, tests: 'unit', coverage: false, timeoutMs: 30_000 });
  expect(unit.files.map(({ file, state }) => [file, state])).toEqual([
    ['src/inner.spec.ts', 'passed'],
    ['tests/[id] (1)+{2}.test.ts', 'passed'],
    ['tests/a.test.ts', 'passed'],
    ['tests/a.test.tsx', 'passed'],
  ]);
  const integration = await runVitest({
    ...module,
    tests: 'integration',
    coverage: false,
    timeoutMs: 30_000,
  });
  expect(integration.files.map(({ file, state }) => [file, state])).toEqual([
    ['tests/a.integration.test.ts', 'passed'],
  ]);
});

it('leaves out what git ignores', TIME, async () => {
  const module = moduleFolder({
    'src/a.ts': 'export const a = 1;\n',
    'src/generated.ts': 'export const generated = 1;\n',
    'tests/a.test.ts': SOUND,
    'tests/scratch.test.ts': SOUND,
  });
  const files = ['src/a.ts', 'tests/a.test.ts'];
  const request = { ...module, files, coverage: true, timeoutMs: 30_000 };
  const run = await runVitest({ ...request, tests: 'unit' });
  expect(run.files.map(({ file }) => file)).toEqual(['tests/a.test.ts']);
  expect(Object.keys(run.coverage ?? {})).toEqual(['src/a.ts']);
});

it('measures all sources, and only sources, whatever the config says', TIME, async () => {
  const module = moduleFolder(
    {
      'package.json': '{ "name": "@acme/cart", "type": "module" }',
      'vitest.config.ts': `
        import { defineConfig } from 'vitest/config';
        export default defineConfig({
          resolve: { alias: { '@alias/add': new URL('./src/add.ts', import.meta.url).pathname } },
          test: {
            include: ['nowhere/**'], exclude: ['**'], dir: 'nowhere', testNamePattern: 'nothing',
            bail: 1, passWithNoTests: false, globals: true, update: true,
            reporters: ['json'], outputFile: 'report.json', setupFiles: ['./tests/setup.ts'],
            onUnhandledError: () => false, dangerouslyIgnoreUnhandledErrors: true,
            coverage: {
              enabled: false, provider: 'istanbul', include: ['nothing'], exclude: ['**'],
              reportOnFailure: false, reportsDirectory: './coverage', reporter: ['html'],
              thresholds: { 100: true, autoUpdate: true },
            },
          },
        });`,
      'src/add.ts':
        'export interface Sum { a: number }\n\nexport function add(a: number, b: number): number {\n  if (a > 100) {\n    return 0;\n  }\n  return a + b;\n}\n',
      'src/index.ts': "export { add } from './add.js';\nexport type * from './types.js';\n",
      'src/types.ts': 'export interface Types { a: number }\n',
      'src/ambient.d.ts': 'declare const ambient: number;\n',
      'src/untested.mts': 'export function untested(): number {\n  return 2;\n}\n',
      'src/add.spec.ts': 'it("is global", () => { expect(globalThis.ready).toBe(true); });\n',
      'tests/helper.ts': 'export const help = (): number => 1;\n',
      'tests/setup.ts': 'Object.assign(globalThis, { ready: true });\n',
      'tests/add.test.ts': `
        import { expect, it } from 'vitest';
        import { add } from '@alias/add';
        import { help } from './helper.js';
        it('adds', () => { expect(add(1, help())).toBe(2); });
        it('fails', () => { expect(add(1, 2)).toBe(4); });
        it('has no snapshot yet', () => { expect({ a: 1 }).toMatchSnapshot(); });
        it('goes on', async () => { void Promise.reject(new Error('lost')); await new Promise((done) => setTimeout(done, 50)); expect(1).toBe(1); });`,
    },
    { below: 'src/tests' },
  );
  const before = contentsOf(module);
  const run = await runVitest({ ...module, tests: 'unit', coverage: true, timeoutMs: 30_000 });
  expect(contentsOf(module)).toEqual(before);
  expect(run.files.flatMap(({ tests }) => tests.map(({ name, state }) => [name, state]))).toEqual([
    ['is global', 'passed'],
    ['adds', 'passed'],
    ['fails', 'failed'],
    ['has no snapshot yet', 'failed'],
    ['goes on', 'passed'],
  ]);
  expect(run.unhandled).toMatchObject([{ message: 'lost', file: 'tests/add.test.ts' }]);
  expect(Object.keys(run.coverage ?? {})).toEqual([
    'src/add.ts',
    'src/index.ts',
    'src/types.ts',
    'src/untested.mts',
  ]);
  expect(run.coverage?.['src/add.ts']).toMatchObject({ path: 'src/add.ts', s: { 1: 0, 2: 2 } });
  expect(run.coverage?.['src/untested.mts']).toMatchObject({ s: { 0: 0 }, f: { 0: 0 } });
});

it('runs each file in the vitest projects that want it', TIME, async () => {
  const module = moduleFolder({
    'vitest.config.mjs': `
      const common = { environment: 'node' };
      export default { test: { projects: [
        { test: { ...common, name: 'one', include: ['tests/{a,b}.test.ts'] } },
        { test: { ...common, name: 'two', include: ['tests/b.test.ts', 'tests/ignored.test.ts'] } },
      ] } };`,
    'src/a.ts': 'export const a = (): number => 1;\n',
    'tests/a.test.ts': SOUND,
    'tests/b.test.ts':
      "import { expect, it } from 'vitest';\nimport { a } from '../src/a.js';\nit('b', () => { expect(a()).toBe(1); });\n",
    'tests/c.test.ts': SOUND,
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: true, timeoutMs: 30_000 });
  expect(run.files.map(({ file, state, tests }) => [file, state, tests.length])).toEqual([
    ['tests/a.test.ts', 'passed', 1],
    ['tests/b.test.ts', 'passed', 2],
    ['tests/c.test.ts', 'not-run', 0],
  ]);
  expect(run.files[1]?.tests[0]?.expectCalls).toBe(1);
  expect(run.coverage?.['src/a.ts']).toMatchObject({ f: { 0: 2 } });
});

it('runs nothing when there is nothing to run', TIME, async () => {
  const module = moduleFolder({ 'src/a.ts': 'export const a = 1;\n' });
  const run = await runVitest({ ...module, tests: 'unit', coverage: true, timeoutMs: 30_000 });
  expect(run).toEqual({
    kind: 'unit',
    outcome: 'finished',
    timeoutMs: 30_000,
    running: [],
    files: [],
    unhandled: [],
  });
});
