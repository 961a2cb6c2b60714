import { expect, it } from 'vitest';
import { operationsIn } from '../../core/gates/performance/measured';
import type { PerformanceRun } from '../../core/gates/performance/performance-run';
import { medianInterval } from '../../core/performance/median-interval';
import { moduleFolder, survivors } from '../process/module-folder.fixture';
import { runPerformance } from './run-performance';

const TIMEOUT = 60_000;
const FILE = 'tests/cart.performance.test.ts';

interface Given {
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly rounds?: readonly number[];
  readonly undecided?: (run: PerformanceRun) => readonly string[];
}

async function run({ text, files = {}, ...request }: Given) {
  const folder = moduleFolder({
    [FILE]: text,
    'package.json': '{ "type": "module" }',
    ...files,
  });
  const seen = await runPerformance({
    ...folder,
    ...{ timeoutMs: 30_000, rounds: [2], undecided: () => [] },
    ...request,
  });
  return { folder, seen };
}

const measured = (seen: PerformanceRun) =>
  Object.fromEntries(
    operationsIn(seen).map(({ name, outcome }) => [
      name,
      outcome.kind === 'measured' ? outcome.processes.map(({ length }) => length) : outcome,
    ]),
  );

const OPERATIONS = `
import { total } from '../src/cart.js';

const spin = (ms: number) => { const end = performance.now() + ms; while (performance.now() < end); };
export const operations = {
  total: () => () => total([1, 2, 3]),
  slow: () => { spin(30); return () => spin(1); },
  sleeping: async () => {
    await null;
    return () => new Promise((done) => setTimeout(done, 2));
  },
};
`;

it('measures what there is, sync and async, and not the set-up', { timeout: TIMEOUT }, async () => {
  const { seen } = await run({
    text: OPERATIONS,
    files: {
      'src/cart.ts':
        'export const total = (prices: number[]): number => prices.reduce((sum, price) => sum + price, 0);\n',
    },
  });
  expect(seen).toMatchObject({ outcome: 'finished', files: [{ file: FILE }] });
  expect(measured(seen)).toEqual({ total: [2], slow: [2], sleeping: [2] });
  const times = Object.fromEntries(
    operationsIn(seen).map(({ name, outcome }) => [
      name,
      outcome.kind === 'measured' ? outcome.processes.flat() : [],
    ]),
  );
  for (const { p50, p95, mean, reference } of Object.values(times).flat()) {
    expect(Math.min(p50, mean, reference)).toBeGreaterThan(0);
    expect(p95).toBeGreaterThanOrEqual(p50);
  }
  for (const { p50 } of times['total'] ?? []) expect(p50).toBeLessThan(100_000);
  for (const { p50 } of times['slow'] ?? []) expect(p50).toBeGreaterThan(900_000);
  for (const { p50 } of times['sleeping'] ?? []) expect(p50).toBeGreaterThan(1_000_000);
});

it('counts what calls take of the heap, collected or not', { timeout: TIMEOUT }, async () => {
  const { seen } = await run({
    text: `
export const operations = {
  numbers: () => () => new Array(1000).fill(0.5),
  most: () => () => { let last; for (let n = 0; n < 2000; n += 1) last = new Array(1000).fill(n); return last; },
  later: () => async () => { await null; return new Array(1000).fill(0.5); },
  nothing: () => { const all = new Array(1000).fill(1); return () => all.reduce((sum, one) => sum + one, 0); },
};
`,
    rounds: [9],
  });
  const inTheMiddle = (name: string) => {
    const operation = operationsIn(seen).find((one) => one.name === name);
    if (operation?.outcome.kind !== 'measured') return NaN;
    return medianInterval(operation.outcome.processes.flat().map(({ bytes }) => bytes)).median;
  };
  const LIST = 8_000;
  expect(inTheMiddle('numbers') / LIST).toBeCloseTo(1, 0.9);
  expect(inTheMiddle('most') / LIST / 2000).toBeCloseTo(1, 0.9);
  expect(inTheMiddle('later')).toBeGreaterThan(LIST);
  expect(inTheMiddle('nothing')).toBeLessThan(100);
});

it('measures in further processes what is undecided', { timeout: TIMEOUT }, async () => {
  const { seen } = await run({
    text: 'export const operations = { one: () => () => [1].concat(2), two: () => () => [2].concat(3) };\n',
    rounds: [2, 3, 3],
    undecided: ({ files }) => (JSON.stringify(files).includes('"two"') ? ['two'] : []),
  });
  expect(measured(seen)).toEqual({ one: [2], two: [2, 3, 3] });
});

it.each([
  ['export const create = 1;', 'it exports `create`'],
  ['void 0; export {};', 'it exports nothing'],
  ['export const operations = {};', '`operations` is empty'],
  ['export const operations = 5;', '`operations` is a number'],
])(
  'tells what stands in the place of operations: %s',
  { timeout: TIMEOUT },
  async (text, found) => {
    expect((await run({ text })).seen.files).toEqual([{ file: FILE, found }]);
  },
);

it(
  'tells what is no operation, and what fails, and measures the others',
  { timeout: TIMEOUT },
  async () => {
    const { seen } = await run({
      text: `let calls = 0;
export const operations = {
  value: 5,
  nothing: () => undefined,
  broken: () => { throw new Error('no set-up'); },
  refusing: () => async () => { throw new TypeError('not now'); },
  tiring: () => () => { if ((calls += 1) > 100) throw new Error('too often'); },
  fine: () => () => [1].concat(2),
};
`,
    });
    expect(measured(seen)).toMatchObject({
      value: { kind: 'malformed', found: 'is a number' },
      nothing: { kind: 'malformed', found: 'returns undefined' },
      broken: { kind: 'failed', failure: { message: 'no set-up', place: { file: FILE, line: 5 } } },
      refusing: { kind: 'failed', failure: { message: 'TypeError: not now', place: { line: 6 } } },
      tiring: { kind: 'failed', failure: { message: 'too often', place: { line: 7 } } },
      fine: [2],
    });
  },
);

it('tells why a file cannot be loaded', { timeout: TIMEOUT }, async () => {
  const { seen } = await run({ text: "throw new Error('not today');\nexport {};\n" });
  expect(seen.files).toMatchObject([
    { file: FILE, failure: { message: 'not today', place: { file: FILE, line: 1 } } },
  ]);
});

it('tells what nobody handles', { timeout: TIMEOUT }, async () => {
  const { seen } = await run({
    text: "export const operations = { loose: () => () => { void Promise.reject(new Error('lost')); } };\n",
  });
  expect(measured(seen)).toMatchObject({ loose: { kind: 'failed', failure: { message: 'lost' } } });
});

it('tells what ends the process, and who', { timeout: TIMEOUT }, async () => {
  const { seen } = await run({
    text: 'export const operations = { fine: () => () => 1, ends: () => () => process.exit(3) };\n',
  });
  expect(seen).toMatchObject({
    outcome: 'crashed',
    crash: 'called `process.exit(3)`',
    at: { file: FILE, operation: 'ends' },
  });
});

it('tells who waits for ever', { timeout: TIMEOUT }, async () => {
  const { seen } = await run({
    text: 'export const operations = { waits: () => () => new Promise(() => undefined) };\n',
    timeoutMs: 15_000,
  });
  expect(['timed-out', 'crashed']).toContain(seen.outcome);
  expect(seen.at).toEqual({ file: FILE, operation: 'waits' });
});

it('ends what does not, with all that it started', { timeout: TIMEOUT }, async () => {
  const { folder, seen } = await run({
    text: `import { spawn } from 'node:child_process';
export const operations = {
  spins: () => {
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    return () => { for (;;); };
  },
};
`,
    timeoutMs: 5000,
  });
  expect(seen).toMatchObject({ outcome: 'timed-out', at: { operation: 'spins' } });
  expect(await survivors(folder.workspaceRoot)).toEqual([]);
});

it('sees what is read', { timeout: TIMEOUT }, async () => {
  const { seen } = await run({
    text: `import { readFileSync } from 'node:fs';
export const operations = {
  reads: () => () => readFileSync(new URL('../README.md', import.meta.url), 'utf8'),
};
`,
    files: { 'README.md': '# Cart\n' },
  });
  expect(seen.reads?.map(({ file }) => file)).toEqual([
    'modules/shop/cart/README.md',
    `modules/shop/cart/${FILE}`,
  ]);
});

it('has nothing to run without performance tests', { timeout: TIMEOUT }, async () => {
  const folder = moduleFolder({ 'tests/cart.test.ts': '', 'src/cart.performance.test.ts': '' });
  const request = { timeoutMs: 1000, rounds: [2], undecided: () => [] };
  expect(await runPerformance({ ...folder, ...request })).toEqual({
    timeoutMs: 1000,
    outcome: 'finished',
    files: [],
  });
});
