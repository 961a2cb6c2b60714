import { join } from 'node:path';
import type * as Vite from 'vite';
import type { CliOptions, TestSpecification, Vitest } from 'vitest/node';
import type { SharedJob, SharedModuleJob } from '../events.js';
import { sharedVite } from '../../vite/server-options.mjs';
import { narrowCoverage } from './overrides.mjs';

/** Options of a vitest that runs modules one after another, whose configs say no more than `job.settings`. */
export function sharedOptions(
  { settings, scratch }: SharedJob,
  vite: typeof Vite,
): { readonly cli: CliOptions; readonly config: Vite.UserConfig } {
  return {
    // One process for all test files of a module, since starting one for each takes longer than most tests.
    cli: {
      pool: 'forks',
      isolate: false,
      maxWorkers: 1,
      include: [],
      sequence: { setupFiles: 'list' },
    },
    config: sharedVite(settings, vite, scratch),
  };
}

/** What the provider of coverage keeps of the folder that it was made for. Not documented. */
interface CoverageProvider {
  readonly globCache: Map<string, boolean>;
  coverageFilesDirectory: string;
  roots: string[];
  clean(): Promise<void>;
}

/** Makes a vitest that has run nothing yet ready to run one module after another. */
export async function prepareShared(vitest: Vitest, job: SharedJob): Promise<void> {
  await vitest.standalone();
  vitest.getRootProject().config.setupFiles.unshift(...job.setupFiles);
}

/**
 * Makes a vitest that has run another module's tests what it would be for this one alone, and names its test files.
 * @throws Error when this version of vitest is made otherwise.
 */
export async function turnTo(
  vitest: Vitest,
  module: SharedModuleJob,
): Promise<TestSpecification[]> {
  const project = vitest.getRootProject();
  process.chdir(module.root);
  vitest.config.root = module.root;
  Object.assign(project.config, { root: module.root, name: module.name });
  project.provide('amiwReads', module.observation.log);
  await turnCoverageTo(vitest, module);
  return module.testFiles.map((file) => project.createSpecification(file));
}

async function turnCoverageTo(vitest: Vitest, { root, coverage }: SharedModuleJob): Promise<void> {
  if (coverage === undefined) return;
  narrowCoverage(vitest, coverage);
  const { coverageProvider } = vitest as { readonly coverageProvider?: unknown };
  if (!isKnown(coverageProvider)) throw new Error('The coverage provider is made otherwise.');
  coverageProvider.coverageFilesDirectory = join(coverage, '.tmp');
  coverageProvider.roots = [root];
  coverageProvider.globCache.clear();
  await coverageProvider.clean();
}

function isKnown(provider: unknown): provider is CoverageProvider {
  const { globCache, coverageFilesDirectory, roots } = (provider ??
    {}) as Partial<CoverageProvider>;
  return (
    globCache instanceof Map && typeof coverageFilesDirectory === 'string' && Array.isArray(roots)
  );
}
