import { join } from 'node:path';
import type { CliOptions, Reporter, TestProject, Vitest } from 'vitest/node';
import { withPreload } from '../../reads/preload-option.mjs';
import type { VitestJob } from '../events.js';

const SOURCES = ['src/**/*.{ts,mts,cts,tsx}'];
const NO_SOURCES = ['**/*.{test,spec}.*', '**/*.d.{ts,mts,cts}', '**/node_modules/**'];

/** What vitest 4 does not know yet, and does not mind. */
interface VitestFive {
  readonly fsModuleCache: boolean;
}

/** Options that hold whatever the module's config says, as if they were typed on the command line. */
export function cliOptions(
  job: Pick<VitestJob, 'root' | 'config' | 'scratch' | 'coverage'>,
  reporter: Reporter,
): CliOptions & VitestFive {
  return {
    root: job.root,
    config: job.config,
    watch: false,
    run: true,
    reporters: [reporter],
    cache: false,
    fsModuleCache: false,
    experimental: { fsModuleCache: false },
    update: false,
    includeTaskLocation: true,
    allowOnly: true,
    bail: 0,
    // A test that passes only when it is tried again is a failing test.
    retry: 0,
    passWithNoTests: true,
    ui: false,
    open: false,
    inspect: false,
    inspectBrk: false,
    typecheck: { enabled: false },
    onUnhandledError: () => undefined,
    attachmentsDir: join(job.scratch, 'attachments'),
    coverage: { enabled: job.coverage !== undefined, provider: 'v8' },
  };
}

/**
 * What no command line option reaches. Vitest is resolved and has started nothing yet.
 * Not a `configureVitest` hook: that one is not called for a config that has projects.
 */
export function override(vitest: Vitest, job: VitestJob): void {
  narrowRun(vitest, job);
  for (const project of vitest.projects) narrowProject(vitest, project, job);
}

function narrowRun(vitest: Vitest, job: VitestJob): void {
  delete vitest.config.shard;
  delete vitest.config.testNamePattern;
  vitest.resetGlobalTestNamePattern();
  if (job.coverage !== undefined) narrowCoverage(vitest, job.coverage);
}

/** Measures the module's sources and nothing else, whatever the config says, and leaves the report in this folder. */
export function narrowCoverage(vitest: Vitest, reportsDirectory: string): void {
  Object.assign(vitest.config.coverage, {
    reportsDirectory,
    reporter: [['json', { file: 'coverage-final.json' }]],
    include: SOURCES,
    exclude: NO_SOURCES,
    reportOnFailure: true,
    allowExternal: false,
    excludeAfterRemap: false,
    clean: true,
    cleanOnRerun: true,
    skipFull: false,
    ignoreClassMethods: [],
    thresholds: undefined,
    changed: undefined,
  });
}

function narrowProject(vitest: Vitest, project: TestProject, job: VitestJob): void {
  const { config } = project;
  delete config.testNamePattern;
  config.setupFiles.unshift(job.setupFile);
  config.includeSource = [];
  // Workers are given these in the place of our own. The types know nothing of configs without `env`.
  const env = config.env as Partial<NodeJS.ProcessEnv> | undefined;
  if (env?.['NODE_OPTIONS'] !== undefined) {
    env['NODE_OPTIONS'] = withPreload(env['NODE_OPTIONS'], job.observation);
  }
  // Several projects share the files by their own patterns; one project runs what it is told.
  if (vitest.projects.length > 1) return;
  config.include = job.testFiles.map((file) => literally(file.slice(job.root.length + 1)));
  config.exclude = [];
  config.dir = job.root;
}

/** A path as a glob pattern that matches nothing else. */
function literally(path: string): string {
  return path.replace(/[$^*+?()[\]{}!@|\\]/g, '\\$&');
}
