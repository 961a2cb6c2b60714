import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { PERFORMANCE_TEST_FILES } from '../../core/gates/inputs';
import type { PerformanceRun } from '../../core/gates/performance/performance-run';
import type { ModuleRoots } from '../../core/test-run/words';
import { childEnvironment } from '../process/child-environment';
import { childProgram } from '../process/child-program';
import { runChild, type ChildEnd } from '../process/run-child';
import { prepareObservation } from '../reads/observation';
import { readFiles } from '../reads/read-files';
import { findVitest } from '../vitest/find-vitest';
import { configOf } from '../vitest/run-vitest';
import { joinRuns } from './join-runs';
import type { PerformanceJob, PerformanceReport, Progress } from './report';
import { runOfReport } from './run-of-report';

/** Which module's operations to measure. */
export interface PerformanceRequest {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** The module's root, relative to the workspace's, forward slashes. */
  readonly root: string;
  /** The module's files that git does not ignore, relative to its root. */
  readonly files: readonly string[];
  /** For all processes together. */
  readonly timeoutMs: number;
  /** Rounds of the first process, and of those that may follow. */
  readonly rounds: readonly number[];
  /** Names of the operations that a further process has to measure; none when enough is known. */
  readonly undecided: (run: PerformanceRun) => readonly string[];
}

const isPerformanceTest = picomatch([...PERFORMANCE_TEST_FILES]);

/**
 * Measures what the performance tests of a module export, one process after the other, through the workspace's own
 * vite. Nothing is written into the module.
 * @throws AmiwError VITEST_MISSING, VITEST_UNSUPPORTED
 */
export async function runPerformance(request: PerformanceRequest): Promise<PerformanceRun> {
  const { root, timeoutMs, rounds } = request;
  const testFiles = request.files.filter((file) => isPerformanceTest(file)).sort();
  const { vite } = findVitest(request.workspaceRoot, root, false);
  if (testFiles.length === 0) return { timeoutMs, outcome: 'finished', files: [] };
  const workspace = realpathSync(request.workspaceRoot);
  const started = Date.now();
  const roots = { workspaces: [...new Set([workspace, request.workspaceRoot])], root };
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-performance-')));
  const folder = join(workspace, root);
  const job = {
    ...{ vite, root: folder, config: configOf(folder), scratch },
    files: testFiles.map((file) => join(folder, file)),
    observation: prepareObservation(scratch, roots.workspaces),
    progress: join(scratch, 'progress.jsonl'),
    report: join(scratch, 'report.json'),
  };
  try {
    let run: PerformanceRun | undefined;
    let only: readonly string[] | undefined;
    for (const count of rounds) {
      const left = Math.max(1, timeoutMs - (Date.now() - started));
      const next = await runOnce({ ...job, rounds: count, ...(only && { only }) }, roots, {
        left,
        timeoutMs,
      });
      run = run === undefined ? next : joinRuns(run, next);
      only = run.outcome === 'finished' ? request.undecided(run) : [];
      if (only.length === 0) break;
    }
    if (run?.outcome !== 'finished') return run ?? { timeoutMs, outcome: 'finished', files: [] };
    const { config, observation, files } = job;
    const observed = { log: observation.log, workspace, started, config, by: files[0] ?? folder };
    return { ...run, reads: readFiles(observed) };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface TimeLimit {
  /** What is left of it. */
  readonly left: number;
  readonly timeoutMs: number;
}

async function runOnce(
  job: PerformanceJob,
  roots: ModuleRoots,
  { left, timeoutMs }: TimeLimit,
): Promise<PerformanceRun> {
  const jobFile = join(job.scratch, 'job.json');
  rmSync(job.report, { force: true });
  writeFileSync(job.progress, '');
  writeFileSync(jobFile, JSON.stringify(job));
  const end = await runChild({
    program: childProgram('performance/child/main'),
    args: [jobFile],
    cwd: job.root,
    env: childEnvironment(process.env),
    timeoutMs: left,
  });
  const report = existsSync(job.report)
    ? (JSON.parse(readFileSync(job.report, 'utf8')) as PerformanceReport)
    : { files: [], crash: crashOf(end) };
  const cutShort = end.how === 'timed-out' ? 'timed-out' : report.crash !== undefined && 'crashed';
  return runOfReport(report, roots, {
    timeoutMs,
    outcome: cutShort === false ? 'finished' : cutShort,
    at: lastTurn(job.progress),
  });
}

function lastTurn(progress: string): Progress | undefined {
  const line = readFileSync(progress, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  return line === '' ? undefined : (JSON.parse(line) as Progress);
}

/** Node's exit code when nothing is left to do while a promise is still awaited. */
const UNSETTLED = 13;

function crashOf({ how, code, signal }: ChildEnd): string {
  if (how === 'killed') return `was killed by ${signal ?? 'a signal'}`;
  return code === UNSETTLED
    ? 'stopped: it waits for something that never happens'
    : `ended its process with exit code ${code ?? 0}`;
}
