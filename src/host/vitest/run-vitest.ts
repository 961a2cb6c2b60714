import {
  copyFileSync,
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
import { INTEGRATION_TEST_FILES, NOT_UNIT_TESTS, UNIT_TESTS } from '../../core/gates/inputs';
import type { TestKind, TestRun } from '../../core/test-run/test-run';
import { childEnvironment } from '../process/child-environment';
import { childProgram } from '../process/child-program';
import { runChild, type ChildEnd } from '../process/run-child';
import { prepareObservation } from '../reads/observation';
import { readFiles } from '../reads/read-files';
import type { VitestEvent, VitestJob } from './events';
import { findVitest } from './find-vitest';
import { judgeRun } from './judge-run';
import { readCoverage } from './read-coverage';
import { summarise } from './test-run-of';

/** Which tests of which module to run, and how. */
export interface VitestRequest {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** The module's root, relative to the workspace's, forward slashes. */
  readonly root: string;
  readonly tests: TestKind;
  readonly coverage: boolean;
  readonly timeoutMs: number;
  /** The module's files that git does not ignore, relative to its root; test and source files are taken from them. */
  readonly files: readonly string[];
}

/** How a module gets its tests run: alone, or in company with others. */
export type RunTests = (request: VitestRequest) => Promise<TestRun>;

/**
 * Runs a module's tests with the workspace's own vitest, in processes that do not outlive it.
 * Nothing is written into the module.
 * @throws AmiwError VITEST_MISSING, VITEST_UNSUPPORTED
 */
export async function runVitest(request: VitestRequest): Promise<TestRun> {
  const { tests: kind, timeoutMs } = request;
  const testFiles = testFilesOf(request.files, kind);
  const vitest = findVitest(request.workspaceRoot, request.root, request.coverage);
  if (testFiles.length === 0) {
    return { kind, timeoutMs, outcome: 'finished', running: [], files: [], unhandled: [] };
  }
  const started = Date.now();
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-vitest-')));
  try {
    const job = jobOf(request, { scratch, testFiles, vitestNode: vitest.node });
    return collectRun(request, job, await startChild(job, timeoutMs), started);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a run that began at `started` came to. */
export function collectRun(
  request: VitestRequest,
  job: VitestJob,
  end: ChildEnd,
  started: number,
): TestRun {
  const { tests: kind, timeoutMs, root, files } = request;
  const roots = { workspaces: spellingsOf(request), root };
  const summary = summarise(readEvents(job.events), testFilesOf(files, kind), roots);
  const coverage = job.coverage && readCoverage(job.coverage, files, job.root);
  const judged = judgeRun(end, summary, roots);
  const [workspace] = roots.workspaces;
  const reads =
    judged.outcome === 'finished' &&
    readFiles({ log: job.observation.log, workspace, started, config: job.config });
  return {
    ...{ kind, timeoutMs, ...judged },
    ...(coverage && { coverage }),
    ...(reads && { reads }),
  };
}

/** The workspace's real path, and how it was given. */
function spellingsOf({ workspaceRoot }: VitestRequest): readonly [string, ...string[]] {
  const workspace = realpathSync(workspaceRoot);
  return workspace === workspaceRoot ? [workspace] : [workspace, workspaceRoot];
}

const isUnitTest = picomatch([...UNIT_TESTS], { ignore: [...NOT_UNIT_TESTS] });
const isIntegrationTest = picomatch([...INTEGRATION_TEST_FILES]);

/** The test files of one kind, sorted. */
export function testFilesOf(files: readonly string[], kind: TestKind): readonly string[] {
  const isTest = kind === 'unit' ? isUnitTest : isIntegrationTest;
  return files.filter((file) => isTest(file)).sort();
}

const CONFIG_NAMES = ['vitest.config', 'vite.config'].flatMap((name) =>
  ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((extension) => `${name}.${extension}`),
);

/** The module's own config; never one of a folder above, which is no input of the gates. */
export function configOf(moduleFolder: string): string | false {
  const config = CONFIG_NAMES.find((name) => existsSync(join(moduleFolder, name)));
  return config === undefined ? false : join(moduleFolder, config);
}

interface Surroundings {
  readonly scratch: string;
  readonly testFiles: readonly string[];
  readonly vitestNode: string;
}

/** Makes room for what a run of the module's tests leaves behind, and says how to run them. */
export function jobOf(request: VitestRequest, surroundings: Surroundings): VitestJob {
  const { scratch, testFiles, vitestNode } = surroundings;
  const spellings = spellingsOf(request);
  const root = join(spellings[0], request.root);
  return {
    vitestNode,
    root,
    config: configOf(root),
    testFiles: testFiles.map((file) => join(root, file)),
    scratch,
    events: join(scratch, 'events.jsonl'),
    setupFile: copyProgram('setup', scratch),
    observation: prepareObservation(scratch, spellings),
    ...(request.coverage && { coverage: join(scratch, 'coverage') }),
  };
}

/** Vitest leaves alone what lies in an installed package, so a setup file of ours works from a copy. */
export function copyProgram(name: string, folder: string): string {
  const copy = join(folder, `${name}.mjs`);
  copyFileSync(childProgram(`vitest/child/${name}`), copy);
  return copy;
}

function startChild(job: VitestJob, timeoutMs: number): Promise<ChildEnd> {
  const jobFile = join(job.scratch, 'job.json');
  writeFileSync(jobFile, JSON.stringify(job));
  return runChild({
    program: childProgram('vitest/child/main'),
    args: [jobFile],
    cwd: job.root,
    env: childEnvironment(process.env),
    timeoutMs,
  });
}

function readEvents(file: string): VitestEvent[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  // The last piece is empty, or was cut off when the process died.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as VitestEvent);
}
