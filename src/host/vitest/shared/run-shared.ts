import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPlain } from '../../../core/test-run/is-plain';
import type { TestRun } from '../../../core/test-run/test-run';
import { childEnvironment } from '../../process/child-environment';
import { childProgram } from '../../process/child-program';
import { runChild } from '../../process/run-child';
import type { SharedJob, SharedModuleJob } from '../events';
import { collectRun, copyProgram, jobOf, testFilesOf, type VitestRequest } from '../run-vitest';
import { planSharedRuns, type SharedGroup, type SharedMember } from './plan';

export interface SharedLimits {
  /** How many vitests work at the same time. */
  readonly lanes: number;
  /**
   * A module of which nothing is heard for so long is run alone, where it has the time that its target gives it.
   *
   * @default 30,000
   */
  readonly silenceMs?: number;
  /** Told soon after the tests of a module have come to an end, whatever it was, while those of others still run. */
  readonly onEnd?: (request: VitestRequest) => void;
}

const SILENCE_MS = 30_000;
const START_MS = 60_000;

/**
 * Runs the tests of many modules in few vitests, each module's in a process of their own.
 *
 * @returns the runs in which nothing went wrong. All others have to be run alone before anything can be said of them.
 */
export async function runShared(
  requests: readonly VitestRequest[],
  { lanes, silenceMs = SILENCE_MS, onEnd = () => undefined }: SharedLimits,
): Promise<ReadonlyMap<VitestRequest, TestRun>> {
  const runs = new Map<VitestRequest, TestRun>();
  const queue = planSharedRuns(requests, lanes);
  const work = async (): Promise<void> => {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      const left = await runGroup(group, { silenceMs, onEnd }, runs);
      if (left.length > 0) queue.push({ ...group, members: left });
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return runs;
}

/** Answers with the modules that it did not come to, because one before them took their vitest along. */
async function runGroup(
  group: SharedGroup,
  { silenceMs, onEnd }: Required<Pick<SharedLimits, 'silenceMs' | 'onEnd'>>,
  runs: Map<VitestRequest, TestRun>,
): Promise<readonly SharedMember[]> {
  const { members } = group;
  const started = Date.now();
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-vitests-')));
  try {
    const parts = members.map((member, index) => ({
      member,
      job: moduleJob(member, group, scratch, index),
    }));
    const modules = parts.map(({ job }) => job);
    const watching = watchEnds(parts, onEnd);
    await startChild({ ...sharedJob(group, scratch), silenceMs, modules }).finally(watching.stop);
    const begun = parts.filter(({ job }) => existsSync(job.events));
    for (const { member, job } of begun) {
      const run = plainRun(member, job, started);
      if (run !== undefined) runs.set(member.request, run);
    }
    // When it did not even begin, it would not do so again.
    return begun.length === 0 ? [] : members.slice(begun.length);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

const WATCH_MS = 500;

/** One module's tests have ended when those of the next begin; those of the last one end with their vitest. */
function watchEnds(
  parts: readonly { readonly member: SharedMember; readonly job: SharedModuleJob }[],
  onEnd: (request: VitestRequest) => void,
): { readonly stop: () => void } {
  let at = 0;
  const timer = setInterval(() => {
    for (let next = parts[at + 1]; next && existsSync(next.job.events); next = parts[at + 1]) {
      const ended = parts[at];
      if (ended !== undefined) onEnd(ended.member.request);
      at += 1;
    }
  }, WATCH_MS).unref();
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** Undefined when anything went wrong, also in reading what it left. */
function plainRun(
  { request }: SharedMember,
  job: SharedModuleJob,
  started: number,
): TestRun | undefined {
  try {
    const run = collectRun(request, job, { how: 'exited', code: 0, stderr: '' }, started);
    const isWhole = isPlain(run) && request.coverage === (run.coverage !== undefined);
    return isWhole ? run : undefined;
  } catch {
    return undefined;
  }
}

function moduleJob(
  { request, name }: SharedMember,
  { vitest }: SharedGroup,
  folder: string,
  index: number,
): SharedModuleJob {
  const scratch = join(folder, String(index));
  mkdirSync(scratch);
  const testFiles = testFilesOf(request.files, request.tests);
  const job = jobOf(request, { scratch, testFiles, vitestNode: vitest.node });
  return { ...job, name, limitMs: request.timeoutMs };
}

function sharedJob({ vitest, settings, members }: SharedGroup, scratch: string) {
  const coverage = members.some(({ request }) => request.coverage);
  return {
    vitestNode: vitest.node,
    vite: vitest.vite,
    root: realpathSync(members[0]?.request.workspaceRoot ?? ''),
    config: false,
    scratch,
    settings,
    setupFiles: ['apart', 'setup'].map((name) => copyProgram(name, scratch)),
    ...(coverage && { coverage: join(scratch, 'coverage') }),
  } as const;
}

async function startChild(job: SharedJob): Promise<void> {
  const jobFile = join(job.scratch, 'job.json');
  writeFileSync(jobFile, JSON.stringify(job));
  await runChild({
    program: childProgram('vitest/child/shared'),
    args: [jobFile],
    cwd: job.root,
    env: childEnvironment(process.env),
    timeoutMs: job.modules.reduce((sum, { limitMs }) => sum + limitMs, START_MS),
  });
}
