import type { ExecutorContext, TaskGraph } from '@nx/devkit';
import { expect, it } from 'vitest';
import { runBatch, type BatchTaskResult } from './batch-runner';
import type { GateOptions, GateTask, RunGate } from './gate-task';

type Edges = Record<string, readonly (string | { id: string })[]>;

function graphOf(edges: Edges): TaskGraph {
  const tasks = Object.fromEntries(
    Object.keys(edges).map((id) => [
      id,
      { id, target: { project: id.split(':')[0], target: 'g' } },
    ]),
  );
  return {
    roots: [],
    tasks,
    dependencies: edges,
    continuousDependencies: {},
  } as unknown as TaskGraph;
}

function contextOf(projects: readonly string[]): ExecutorContext {
  const configurations = Object.fromEntries(projects.map((name) => [name, { root: `m/${name}` }]));
  const nodes = Object.fromEntries(projects.map((name) => [name, { data: { root: `m/${name}` } }]));
  const dependencies = {
    a: [{ target: 'b' }],
    b: [{ target: 'c' }, { target: 'npm:x' }],
    c: [{ target: 'a' }],
  };
  return {
    root: '/w',
    cwd: '/w',
    isVerbose: false,
    projectsConfigurations: { version: 2, projects: configurations },
    projectGraph: { nodes, dependencies },
    nxJsonConfiguration: {},
  } as unknown as ExecutorContext;
}

async function collect(edges: Edges, run: RunGate<GateOptions>): Promise<BatchTaskResult[]> {
  const graph = graphOf(edges);
  const inputs = Object.fromEntries(Object.keys(edges).map((id) => [id, {}]));
  const results: BatchTaskResult[] = [];
  for await (const result of runBatch(graph, inputs, contextOf(['a', 'b', 'c']), run))
    results.push(result);
  return results;
}

const statuses = (results: readonly BatchTaskResult[]) =>
  results.map(({ task, result }) => [task, result.status]);
const passing: RunGate<GateOptions> = ({ project }) =>
  Promise.resolve({ success: true, terminalOutput: `${project}\n` });

it('runs dependencies first and reports every task once', async () => {
  const results = await collect({ 'a:g': ['b:g'], 'b:g': ['c:g'], 'c:g': [] }, passing);
  expect(statuses(results)).toEqual([
    ['c:g', 'success'],
    ['b:g', 'success'],
    ['a:g', 'success'],
  ]);
  expect(results.map(({ result }) => result.terminalOutput)).toEqual(['c\n', 'b\n', 'a\n']);
});

it('skips what depends on a failure, and reports it all the same', async () => {
  const run: RunGate<GateOptions> = (task) =>
    Promise.resolve({ success: task.project !== 'c', terminalOutput: '' });
  const results = await collect({ 'a:g': ['b:g'], 'b:g': ['c:g'], 'c:g': [] }, run);
  expect(statuses(results)).toEqual([
    ['c:g', 'failure'],
    ['b:g', 'skipped'],
    ['a:g', 'skipped'],
  ]);
});

it('survives a gate that throws, and shows the bug whole', async () => {
  const run: RunGate<GateOptions> = (task) =>
    task.project === 'a' ? Promise.reject(new Error('boom')) : passing(task);
  const results = await collect({ 'a:g': [], 'b:g': [] }, run);
  expect(statuses(results)).toEqual([
    ['a:g', 'failure'],
    ['b:g', 'success'],
  ]);
  expect(results[0]?.result.terminalOutput).toMatch(/boom\n.*at /s);
});

it('reads the edges of Nx 24, and ignores tasks outside the batch', async () => {
  const results = await collect({ 'a:g': [{ id: 'b:g' }, 'z:build'], 'b:g': [] }, passing);
  expect(statuses(results)).toEqual([
    ['b:g', 'success'],
    ['a:g', 'success'],
  ]);
});

it('ends on a cycle', async () => {
  const results = await collect({ 'a:g': ['b:g'], 'b:g': ['a:g'] }, passing);
  expect(results).toHaveLength(2);
});

it('tells a gate the folders of all that its module depends on', async () => {
  const seen: GateTask[] = [];
  await collect({ 'a:g': [] }, (task) => {
    seen.push(task);
    return passing(task);
  });
  expect(seen[0]).toMatchObject({
    project: 'a',
    root: 'm/a',
    workspaceRoot: '/w',
    dependencyRoots: ['m/b', 'm/c'],
  });
});
