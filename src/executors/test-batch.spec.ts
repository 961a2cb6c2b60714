import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleFolder } from '../host/process/module-folder.fixture';
import type { BatchTaskResult } from './batch-runner';
import { coverageWith, runCoverage } from './coverage/run-coverage';
import { MANIFEST } from './executor-context.fixture';
import { toGateTask } from './gate-task';
import { runTestBatch } from './test-batch';

const TIME = { timeout: 120_000 };
const CONFIG =
  "import { defineConfig } from 'vitest/config';\nexport default defineConfig({ root: import.meta.dirname });\n";
const SOURCE =
  'export function twice(value: number): number {\n  return value * 2;\n}\nexport function half(value: number): number {\n  return value / 2;\n}\n';
const test = (call: string, expected: number) =>
  `import { expect, it } from 'vitest';\nimport { half, twice } from '../src/index.js';\nit('calculates', () => {\n  void [half, twice];\n  expect(${call}).toBe(${expected});\n});\n`;

const MODULES = {
  cart: test('half(twice(2))', 2),
  failing: test('half(twice(2))', 3),
  'half-tested': test('twice(2)', 4),
  basket: test('half(twice(3))', 3),
};
const NAMES = Object.keys(MODULES);

function workspaceOf(): string {
  const files = Object.entries(MODULES).flatMap(([name, text]) => [
    [`../${name}/wsp.json`, MANIFEST.replace('cart', name)],
    [`../${name}/package.json`, '{ "type": "module" }'],
    [`../${name}/vitest.config.mts`, CONFIG],
    [`../${name}/src/index.ts`, SOURCE],
    [`../${name}/tests/index.test.ts`, text],
  ]);
  return moduleFolder(Object.fromEntries(files) as Record<string, string>).workspaceRoot;
}

function contextOf(workspaceRoot: string): ExecutorContext {
  const roots = Object.fromEntries(NAMES.map((name) => [name, { root: `modules/shop/${name}` }]));
  return {
    root: workspaceRoot,
    cwd: workspaceRoot,
    isVerbose: false,
    projectsConfigurations: { version: 2, projects: roots },
    projectGraph: { nodes: {}, dependencies: {} },
    nxJsonConfiguration: { parallel: 1 },
  };
}

const GRAPH = {
  roots: [],
  tasks: Object.fromEntries(
    NAMES.map((project) => [project, { id: project, target: { project, target: 'wsp-coverage' } }]),
  ),
  dependencies: {},
  continuousDependencies: {},
} as unknown as TaskGraph;
const INPUTS = Object.fromEntries(NAMES.map((name) => [name, {}]));

const evidenceOf = (workspaceRoot: string, name: string) =>
  readFileSync(join(workspaceRoot, '.wsp/modules/shop', name, 'coverage.json'), 'utf8');

async function collect(results: AsyncGenerator<BatchTaskResult>): Promise<BatchTaskResult[]> {
  const found: BatchTaskResult[] = [];
  for await (const result of results) found.push(result);
  return found;
}

it('says of each module what its run alone says, byte by byte', TIME, async () => {
  const workspaceRoot = workspaceOf();
  const context = contextOf(workspaceRoot);
  const asked: string[] = [];
  const gateWith: typeof coverageWith = (runTests) => (task) => {
    asked.push(task.project);
    return coverageWith(runTests)(task);
  };
  const results = await collect(runTestBatch(GRAPH, INPUTS, context, gateWith));
  // What failed in company has run alone for its first answer already; what the gate is against is asked again.
  expect(asked).toEqual([...NAMES, 'half-tested']);
  expect(results.map(({ task, result }) => [task, result.status])).toEqual([
    ['cart', 'success'],
    ['failing', 'failure'],
    ['half-tested', 'failure'],
    ['basket', 'success'],
  ]);
  for (const { task, result } of results) {
    const together = evidenceOf(workspaceRoot, task);
    const alone = await runCoverage(toGateTask({}, task, context));
    expect(result.terminalOutput).toBe(alone.terminalOutput);
    expect(together).toBe(evidenceOf(workspaceRoot, task));
  }
});
