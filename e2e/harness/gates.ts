import { expect } from 'vitest';
import { MODULE } from './bases';
import type { CommandResult } from './command';
import { cachedTasks, failedTasks, ranTasks } from './task-run';
import type { RunOptions, Workspace } from './workspace';

export const GATES = [
  'structure',
  'docs',
  'contracts',
  'coverage',
  'integration',
  'performance',
  'demo',
] as const;

export type GateName = (typeof GATES)[number] | 'validate';

/** A finding as the evidence files hold it. */
export interface RecordedFinding {
  readonly ruleId: string;
  readonly severity: 'error' | 'warning';
  readonly protocol: string;
  readonly file: string;
  readonly line?: number;
  readonly message: string;
  readonly fix?: string;
}

export interface RecordedVerdict {
  readonly plugin: string;
  readonly module: string;
  readonly gate: GateName;
  readonly passed: boolean;
  readonly findings: readonly RecordedFinding[];
  readonly exempted: readonly (RecordedFinding & { readonly reason: string })[];
  readonly summary: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Ids of tasks of one project, as {@link expectRan} wants them. */
export function tasksOf(project: string, gates: readonly GateName[]): string[] {
  return gates.map((gate) => `${project}:wsp-${gate}`);
}

/** All of them, with `wsp-validate`. */
export function allTasksOf(project: string): string[] {
  return tasksOf(project, [...GATES, 'validate']);
}

/** Validates every module of the workspace, as users do. */
export function validateAll(
  workspace: Workspace,
  options: RunOptions = {},
): Promise<CommandResult> {
  return workspace.nx(['run-many', '-t', 'wsp-validate', '--outputStyle=static'], options);
}

/** Exactly these tasks ran; every other one came from the cache. Without the scope of the projects' names. */
export function expectRan(workspace: Workspace, expected: readonly string[]): void {
  expect(ranTasks(workspace.lastRun())).toEqual([...expected].sort());
}

/** Exactly these tasks came from a cache, and no task ran. */
export function expectAllCached(workspace: Workspace, expected: readonly string[]): void {
  expect(ranTasks(workspace.lastRun())).toEqual([]);
  expect(cachedTasks(workspace.lastRun())).toEqual([...expected].sort());
}

export function expectFailed(workspace: Workspace, expected: readonly string[]): void {
  expect(failedTasks(workspace.lastRun())).toEqual([...expected].sort());
}

/** What a gate left as evidence of a module. */
export function verdictOf(
  workspace: Workspace,
  gate: GateName,
  root: string = MODULE.root,
): RecordedVerdict {
  return workspace.json(`.wsp/${root}/${gate}.json`) as RecordedVerdict;
}

/** A user's mistake is told in words: what was found, what was expected, what to do, and no stack trace. */
export function expectUserError(
  { code, output }: CommandResult,
  expected: { readonly code: string; readonly says: readonly (string | RegExp)[] },
): void {
  for (const part of expected.says) expect(output).toMatch(part);
  expect(output).toContain('Expected ');
  expect(output).toContain('Fix: ');
  expect(output).toContain(`[${expected.code}]`);
  expect(output).not.toMatch(STACK_FRAME);
  expect(code).toBe(1);
}

export const STACK_FRAME = /^\s+at .+(\(.+:\d+:\d+\)|:\d+:\d+)$/m;

/** Options of the plugin in nx.json, in the place of those that are there. */
export function setPluginOptions(workspace: Workspace, options: object): void {
  workspace.edit('nx.json', (text) => {
    const nxJson = JSON.parse(text) as { plugins?: (string | { plugin: string })[] };
    const others = (nxJson.plugins ?? []).filter(
      (entry) => !JSON.stringify(entry).includes('@wsp'),
    );
    const plugins = [...others, { plugin: '@wsp/amiw', options }];
    return `${JSON.stringify({ ...nxJson, plugins }, null, 2)}\n`;
  });
}
