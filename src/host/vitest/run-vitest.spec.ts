import { expect, it } from 'vitest';
import type { TestRun } from '../../core/test-run/test-run';
import { moduleFolder, survivors } from '../process/module-folder.fixture';
import { runVitest } from './run-vitest';

const TIME = { timeout: 60_000 };

function statesOf({ files }: TestRun): Record<string, string> {
  return Object.fromEntries(
    files.flatMap(({ file, state, tests }): [string, string][] => [
      [file, state],
      ...tests.map((test): [string, string] => [`${file} > ${test.name}`, test.state]),
    ]),
  );
}

it('tells how each test went, where it stands and why it failed', TIME, async () => {
  const module = moduleFolder({
    'src/add.ts': 'export const add = (a: number, b: number): number => a + b;\n',
    'tests/add.test.ts': `
      import { describe, expect, it } from 'vitest';
      import { add } from '../src/add.js';
      describe('add', () => {
        it('adds', () => { expect(add(1, 2)).toBe(3); });
        it('fails', () => { expect(add(1, 2)).toBe(4); });
        it('asserts nothing', () => { add(1, 2); });
        it('counts its own expect', ({ expect: own }) => { own(1).toBe(1); own(2).toBe(2); });
        it.concurrent('cannot be counted', async () => { expect(add(1, 2)).toBe(3); });
        it.skip('is skipped', () => { expect(1).toBe(2); });
        it.todo('is planned');
        it('skips itself', ({ skip }) => { skip('no network here'); });
      });`,
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: false, timeoutMs: 30_000 });
  expect(run).toMatchObject({ kind: 'unit', outcome: 'finished', running: [], unhandled: [] });
  expect(run).not.toHaveProperty('coverage');
  const [file] = run.files;
  expect(file).toMatchObject({ file: 'tests/add.test.ts', state: 'failed', failures: [] });
  expect(
    file?.tests.map(({ name, line, state, expectCalls }) => [name, line, state, expectCalls]),
  ).toEqual([
    ['add > adds', 5, 'passed', 1],
    ['add > fails', 6, 'failed', 'unknown'],
    ['add > asserts nothing', 7, 'passed', 0],
    ['add > counts its own expect', 8, 'passed', 2],
    ['add > cannot be counted', 9, 'passed', 'unknown'],
    ['add > is skipped', 10, 'skipped', 'unknown'],
    ['add > is planned', 11, 'todo', 'unknown'],
    ['add > skips itself', 12, 'skipped', 'unknown'],
  ]);
  expect(file?.tests[1]?.failures).toEqual([
    {
      message: 'expected 3 to be 4 // Object.is equality',
      place: { file: 'tests/add.test.ts', line: 6, column: 47 },
    },
  ]);
  expect(file?.tests.at(-1)?.note).toBe('no network here');
});

it('carries the edges that a test tells, and nothing else that it puts there', TIME, async () => {
  const module = moduleFolder({
    'tests/shop.integration.test.ts': `
      import { expect, it } from 'vitest';
      it('follows', ({ task }) => {
        task.meta.exercisedEdges = ['cart.filled: cart -> checkout', 3];
        expect(1).toBe(1);
      });
      it('fails', ({ task }) => {
        task.meta.exercisedEdges = ['order.placed: checkout -> cart'];
        expect(1).toBe(2);
      });
      it('tells something else', ({ task }) => {
        task.meta.exercisedEdges = 'cart.filled: cart -> checkout';
        expect(1).toBe(1);
      });`,
  });
  const job = { tests: 'integration', coverage: false, timeoutMs: 30_000 } as const;
  const { files } = await runVitest({ ...module, ...job });
  expect(files[0]?.tests.map(({ state, exercisedEdges }) => [state, exercisedEdges])).toEqual([
    ['passed', ['cart.filled: cart -> checkout']],
    ['failed', ['order.placed: checkout -> cart']],
    ['passed', undefined],
  ]);
});

it('keeps what fails outside tests apart, and names no absolute path', TIME, async () => {
  const module = moduleFolder({
    'src/thrower.ts':
      'interface Unused { readonly a: string }\n\nexport function thrower(): never { throw new Error(`at ${__filename}`); }\n',
    'tests/empty.test.ts': 'export {};\n',
    'tests/hook.test.ts':
      "import { beforeAll, describe, it } from 'vitest';\ndescribe('s', () => { beforeAll(() => { throw new Error('no'); });\nit('t', () => {}); });\n",
    'tests/import.test.ts': "import { x } from '../src/nothing.js';\nx();\n",
    'tests/reject.test.ts':
      "import { expect, it } from 'vitest';\nit('r', async () => {\n  void Promise.reject(new TypeError('nobody'));\n  await new Promise((done) => setTimeout(done, 50));\n  expect(1).toBe(1);\n});\n",
    'tests/syntax.test.ts': "import { it } from 'vitest';\nit('x', () => { const a = ; });\n",
    'tests/throws.test.ts': "import { thrower } from '../src/thrower.js';\nthrower();\n",
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: false, timeoutMs: 30_000 });
  expect(JSON.stringify(run)).not.toContain(module.workspaceRoot);
  expect(run.outcome).toBe('finished');
  expect(run.unhandled).toEqual([
    {
      message: 'TypeError: nobody',
      kind: 'Unhandled Rejection',
      file: 'tests/reject.test.ts',
      place: { file: 'tests/reject.test.ts', line: 3, column: 23 },
    },
  ]);
  expect(run.files.map(({ file, state, failures }) => [file, state, failures[0]])).toEqual([
    ['tests/empty.test.ts', 'passed', undefined],
    [
      'tests/hook.test.ts',
      'failed',
      { message: 'no', place: { file: 'tests/hook.test.ts', line: 2, column: 47 } },
    ],
    [
      'tests/import.test.ts',
      'failed',
      {
        message: "Cannot find module '../src/nothing.js' imported from tests/import.test.ts",
        place: { file: 'tests/import.test.ts', line: 1, column: 1 },
      },
    ],
    ['tests/reject.test.ts', 'passed', undefined],
    [
      'tests/syntax.test.ts',
      'failed',
      {
        message: 'Transform failed with 1 error: [PARSE_ERROR] Unexpected token',
        place: { file: 'tests/syntax.test.ts', line: 2, column: 27 },
      },
    ],
    [
      'tests/throws.test.ts',
      'failed',
      { message: 'at src/thrower.ts', place: { file: 'src/thrower.ts', line: 3, column: 42 } },
    ],
  ]);
});

it('leaves nothing running after tests that leave the rails', TIME, async () => {
  const endless = "import { it } from 'vitest';\nit('never ends', () => { for (;;); });\n";
  const module = moduleFolder({
    'vitest.config.mjs': 'export default { test: { testTimeout: 200, maxWorkers: 4 } };\n',
    'src/a.ts': 'export const a = 1;\n',
    'tests/endless.test.ts': endless,
    'tests/never-loaded.test.ts': 'await new Promise(() => undefined);\n',
    'tests/slow.test.ts':
      "import { it } from 'vitest';\nit('waits', async () => { await new Promise(() => undefined); });\n",
    'tests/sound.test.ts':
      "import { expect, it } from 'vitest';\nit('is sound', () => { expect(1).toBe(1); });\n",
  });
  const run = await runVitest({ ...module, tests: 'unit', coverage: true, timeoutMs: 6000 });
  expect(run).toMatchObject({
    outcome: 'timed-out',
    timeoutMs: 6000,
    running: ['tests/endless.test.ts', 'tests/never-loaded.test.ts'],
  });
  expect(run).not.toHaveProperty('crash');
  expect(run).not.toHaveProperty('coverage');
  expect(statesOf(run)).toEqual({
    'tests/endless.test.ts': 'unfinished',
    'tests/endless.test.ts > never ends': 'unfinished',
    'tests/never-loaded.test.ts': 'unfinished',
    'tests/slow.test.ts': 'failed',
    'tests/slow.test.ts > waits': 'failed',
    'tests/sound.test.ts': 'passed',
    'tests/sound.test.ts > is sound': 'passed',
  });
  expect(await survivors(module.workspaceRoot)).toEqual([]);
});
