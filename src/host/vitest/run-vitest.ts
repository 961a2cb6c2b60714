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
  const workspace = realpathSync(request.workspaceRoot);
  const roots = {
    workspaces: [...new Set([workspace, request.workspaceRoot])],
    root: request.root,
  };
  const started = Date.now();
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-vitest-')));
  try {
    const job = jobOf(request, {
      workspace,
      spellings: roots.workspaces,
      scratch,
      testFiles,
      vitestNode: vitest.node,
    });
    const end = await startChild(job, timeoutMs);
    const summary = summarise(readEvents(job.events), testFiles, roots);
    const coverage = job.coverage && readCoverage(job.coverage, request.files, job.root);
    const judged = judgeRun(end, summary, roots);
    const reads =
      judged.outcome === 'finished' &&
      readFiles({ log: job.observation.log, workspace, started, config: job.config });
    return {
      ...{ kind, timeoutMs, ...judged },
      ...(coverage && { coverage }),
      ...(reads && { reads }),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
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
  readonly workspace: string;
  /** Every spelling of it. */
  readonly spellings: readonly string[];
  readonly scratch: string;
  readonly testFiles: readonly string[];
  readonly vitestNode: string;
}

function jobOf(request: VitestRequest, surroundings: Surroundings): VitestJob {
  const { workspace, spellings, scratch, testFiles, vitestNode } = surroundings;
  const root = join(workspace, request.root);
  // Vitest leaves alone what lies in an installed package, so our setup file works from a copy.
  const setupFile = join(scratch, 'setup.mjs');
  copyFileSync(childProgram('vitest/child/setup'), setupFile);
  return {
    vitestNode,
    root,
    config: configOf(root),
    testFiles: testFiles.map((file) => join(root, file)),
    scratch,
    events: join(scratch, 'events.jsonl'),
    setupFile,
    observation: prepareObservation(scratch, spellings),
    ...(request.coverage && { coverage: join(scratch, 'coverage') }),
  };
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
