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
import type { DemoOutcome, DemoRun } from '../../core/gates/demo/demo-run';
import type { SharedConfig } from '../../core/test-run/shared-config';
import { failureOf, withWorkspaceAs, type ModuleRoots } from '../../core/test-run/words';
import { childEnvironment } from '../process/child-environment';
import { childProgram } from '../process/child-program';
import { runChild, type ChildEnd } from '../process/run-child';
import { prepareModules } from '../vite/prepare-modules';
import { prepareObservation } from '../reads/observation';
import { readFiles } from '../reads/read-files';
import { findVitest } from '../vitest/find-vitest';
import { configOf } from '../vitest/run-vitest';
import { plainConfigOf } from '../vitest/shared/plain-config';
import type { DemoJob, DemoReport, RawOutcome } from './outcome';
import { PLACES, variablesOf, type Place } from './places';

/** Which module's demo to run. */
export interface DemoRequest {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** The module's root, relative to the workspace's, forward slashes. */
  readonly root: string;
  /** For each of the two runs. */
  readonly timeoutMs: number;
}

/**
 * Runs `demo()` of the module's `src/demo.ts` twice, in fresh processes, through the workspace's own vite.
 * @throws AmiwError VITEST_MISSING, VITEST_UNSUPPORTED
 */
export async function runDemo(request: DemoRequest): Promise<DemoRun> {
  const { timeoutMs, root } = request;
  const { vite } = findVitest(request.workspaceRoot, root, false);
  const workspace = realpathSync(request.workspaceRoot);
  const folder = join(workspace, root);
  const demo = join(folder, 'src/demo.ts');
  if (!existsSync(demo)) return { timeoutMs, found: false, outcomes: [], printed: 0 };
  const started = Date.now();
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-demo-')));
  const roots = { workspaces: [...new Set([workspace, request.workspaceRoot])], root };
  const job = {
    ...{ vite, root: folder, config: configOf(folder), demo, scratch },
    report: join(scratch, 'report.json'),
    observation: prepareObservation(scratch, roots.workspaces),
  };
  try {
    const prepared = await prepare(job, workspace, timeoutMs);
    const fast =
      prepared === undefined
        ? undefined
        : await runEverywhere({ ...job, prepared }, roots, timeoutMs);
    const seen = fast ?? (await runEverywhere(job, roots, timeoutMs));
    if (seen === undefined) throw new Error('A demo with a vite of its own asked for another.');
    const isWhole = seen.every(({ outcome }) => !CUT_SHORT.includes(outcome.kind));
    const log = { log: job.observation.log, workspace, started, config: job.config, by: demo };
    return {
      ...{ timeoutMs, found: true },
      outcomes: seen.map(({ outcome }) => outcome),
      printed: Math.max(...seen.map(({ printed }) => printed)),
      ...(isWhole && { reads: readFiles(log) }),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** How a demo ends in the middle of something. */
const CUT_SHORT: readonly DemoOutcome['kind'][] = ['timed-out', 'crashed'];

type AnyPlaceJob = Omit<DemoJob, 'aheadMs' | 'machine'>;

/** A demo whose module's config says nothing of its own is compiled once for both runs; undefined for others. */
async function prepare(
  { vite, root, demo, scratch, config }: AnyPlaceJob,
  workspace: string,
  timeoutMs: number,
): Promise<string | undefined> {
  const plain = plainConfigIn(root);
  if (plain === undefined || config === false) return undefined;
  const target = join(scratch, 'prepared.json');
  const request = { vite, workspace, config, settings: plain.settings, entry: demo, target };
  return (await prepareModules(request, timeoutMs)) ? target : undefined;
}

/** What is wrong with a config is told by the vite that loads it. */
function plainConfigIn(folder: string): SharedConfig | undefined {
  try {
    return plainConfigOf(folder);
  } catch {
    return undefined;
  }
}

interface Seen {
  readonly outcome: DemoOutcome;
  readonly printed: number;
}

/** Undefined when the demo needs more than what was prepared. */
async function runEverywhere(
  job: AnyPlaceJob,
  roots: ModuleRoots,
  timeoutMs: number,
): Promise<readonly Seen[] | undefined> {
  const all: Seen[] = [];
  for (const place of PLACES) {
    const seen = await runOnce(job, roots, place, timeoutMs);
    if (seen === undefined) return undefined;
    all.push(seen);
    if (seen.outcome.kind !== 'returned') break;
  }
  return all;
}

async function runOnce(
  job: AnyPlaceJob,
  roots: ModuleRoots,
  place: Place,
  timeoutMs: number,
): Promise<Seen | undefined> {
  const jobFile = join(job.scratch, 'job.json');
  rmSync(job.report, { force: true });
  const { aheadMs, machine } = place;
  writeFileSync(jobFile, JSON.stringify({ ...job, aheadMs, machine } satisfies DemoJob));
  const end = await runChild({
    program: childProgram('demo/child/main'),
    args: [jobFile],
    cwd: job.root,
    env: childEnvironment(process.env, variablesOf(place, job.scratch)),
    timeoutMs,
  });
  if (!existsSync(job.report)) return { outcome: withoutReport(end), printed: 0 };
  const { outcome, printed } = JSON.parse(readFileSync(job.report, 'utf8')) as DemoReport;
  if (outcome.kind === 'unprepared') return undefined;
  return { outcome: anywhere(outcome, roots, place.workspace), printed };
}

/** What was said, without the folder in which it was said. */
function anywhere(
  outcome: Exclude<RawOutcome, { kind: 'unprepared' }>,
  roots: ModuleRoots,
  workspace: string,
): DemoOutcome {
  const said = (text: string): string => withWorkspaceAs(workspace, text, roots);
  switch (outcome.kind) {
    case 'threw': {
      const { error, unhandled } = outcome;
      return { kind: 'threw', failure: failureOf(error, roots), unhandled };
    }
    case 'returned':
      return {
        kind: 'returned',
        lines: outcome.lines.map(said),
        checks: outcome.checks.map(({ claim, equal, expected, actual }) => ({
          claim: said(claim),
          equal,
          expected: said(expected),
          actual: said(actual),
        })),
      };
    default:
      return outcome;
  }
}

/** Node's exit code when nothing is left to do while a promise is still awaited. */
const UNSETTLED = 13;

function withoutReport({ how, code, signal }: ChildEnd): DemoOutcome {
  if (how === 'timed-out') return { kind: 'timed-out' };
  if (how === 'killed') return { kind: 'crashed', how: `was killed by ${signal ?? 'a signal'}` };
  if (code === UNSETTLED) {
    return { kind: 'crashed', how: 'stopped: it waits for something that never happens' };
  }
  return { kind: 'crashed', how: `ended its process with exit code ${code ?? 0}` };
}
