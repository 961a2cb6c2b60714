import type { GateName } from './gate';

/**
 * Everything that a gate reads, in one place: the plugin turns it into Nx inputs, the host into digests.
 * Patterns are relative to the module's root; a leading `!` excludes. Files that git ignores never match.
 * Only `*`, `**` and `{a,b}`: Nx reads `!(…)` and `[!…]` differently from every other matcher (measured on
 * 22.7 and 23.2), which is why helpers of tests have a folder of their own, `tests/support`.
 */
export interface GateInputs {
  readonly files: readonly string[];
  /** Reads the sources of the projects that the module depends on. */
  readonly dependencySources: boolean;
  /** Reads INTERFACE.md of the projects that the module depends on. */
  readonly dependencyInterfaces: boolean;
  /** Reads the contracts of the events that the module subscribes to. */
  readonly subscribedContracts: boolean;
  /** Reads the files that the manifest lists as `references`. */
  readonly references: boolean;
  /** Reads the files that the manifest lists as `inputs`. */
  readonly manifestInputs: boolean;
  /** Of an ecosystem: reads all files of its modules, and all that their gates read beyond them. */
  readonly modules: boolean;
  /** Compares with what the workspace was in the base: NX_BASE, the last release, or the default branch. */
  readonly base: boolean;
  /** Runs the workspace's vitest. */
  readonly vitest: boolean;
  /** Asks the workspace's TypeScript. */
  readonly compiler: boolean;
}

const NOTHING_ELSE = {
  dependencySources: false,
  dependencyInterfaces: false,
  subscribedContracts: false,
  references: false,
  manifestInputs: false,
  modules: false,
  base: false,
  vitest: false,
  compiler: false,
} as const;

const CONFIG = ['wsp.json', 'package.json', 'tsconfig*.json', '{vitest,vite}.*'] as const;

const SOURCES = ['src/**/*', 'contracts/**/*', ...CONFIG] as const;

const INTEGRATION_TESTS = '**/*.integration.{test,spec}.*';
const PERFORMANCE_TESTS = '**/*.performance.{test,spec}.*';
/** Where `wsp-performance --record` keeps what it measured. */
export const BASELINE_FILE = 'performance.json';

/**
 * Sources of a dependency, relative to its root: of modules, and of libraries laid out in the usual ways.
 * They are compiled with the options of their own project.
 */
export const DEPENDENCY_SOURCES = [
  'src/**/*',
  'lib/**/*',
  'index.*',
  'package.json',
  'tsconfig*.json',
] as const;

/** What a dependency says of itself, relative to its root: names of it that documents may use. */
export const DEPENDENCY_INTERFACE = 'INTERFACE.md';

/**
 * What Nx makes a part of every task's hash, at the root of the workspace; of each list the first that is there.
 * Nx hashes what they say and not their bytes, so that they are in no digest.
 */
export const ALWAYS_HASHED = [['nx.json'], ['tsconfig.base.json', 'tsconfig.json']] as const;

/** Tests of `wsp-coverage`, of `wsp-integration` and of `wsp-performance`. */
export const UNIT_TESTS = ['{src,tests}/**/*.{test,spec}.{ts,mts,cts,tsx}'] as const;
export const NOT_UNIT_TESTS = [INTEGRATION_TESTS, PERFORMANCE_TESTS] as const;
export const INTEGRATION_TEST_FILES = [
  'tests/**/*.integration.{test,spec}.{ts,mts,cts,tsx}',
] as const;
export const PERFORMANCE_TEST_FILES = [
  'tests/**/*.performance.{test,spec}.{ts,mts,cts,tsx}',
] as const;

export const GATE_INPUTS: Readonly<Record<GateName, GateInputs>> = {
  structure: { ...NOTHING_ELSE, files: ['**/*', '!**/*.md'] },
  // Links and file trees may name any file: that one is there is read too.
  docs: {
    ...NOTHING_ELSE,
    files: ['**/*'],
    references: true,
    dependencyInterfaces: true,
    // Examples run the module, and what it depends on.
    dependencySources: true,
    manifestInputs: true,
    compiler: true,
  },
  contracts: {
    ...NOTHING_ELSE,
    files: [
      'src/**/*',
      'contracts/**/*',
      'wsp.json',
      // An ecosystem's document is made of these two; a module has neither.
      'asyncapi.yaml',
      'ecosystem.yaml',
      'package.json',
      '!src/**/*.{test,spec}.*',
      '!**/*.md',
    ],
    subscribedContracts: true,
    base: true,
  },
  coverage: {
    ...NOTHING_ELSE,
    files: [...SOURCES, 'tests/**/*', `!${INTEGRATION_TESTS}`, `!${PERFORMANCE_TESTS}`, '!**/*.md'],
    dependencySources: true,
    manifestInputs: true,
    vitest: true,
  },
  integration: {
    ...NOTHING_ELSE,
    files: [
      ...SOURCES,
      'tests/**/*.integration.{test,spec}.*',
      'tests/support/**/*',
      '!src/**/*.{test,spec}.*',
      '!**/*.md',
    ],
    dependencySources: true,
    subscribedContracts: true,
    manifestInputs: true,
    vitest: true,
  },
  performance: {
    ...NOTHING_ELSE,
    files: [
      ...SOURCES,
      'tests/**/*.performance.{test,spec}.*',
      'tests/support/**/*',
      BASELINE_FILE,
      '!src/**/*.{test,spec}.*',
      '!**/*.md',
    ],
    dependencySources: true,
    subscribedContracts: true,
    manifestInputs: true,
    vitest: true,
  },
  demo: {
    ...NOTHING_ELSE,
    files: [...SOURCES, '!src/**/*.{test,spec}.*', '!**/*.md'],
    dependencySources: true,
    subscribedContracts: true,
    manifestInputs: true,
    vitest: true,
  },
  validate: {
    files: ['**/*'],
    dependencySources: true,
    dependencyInterfaces: true,
    subscribedContracts: true,
    references: true,
    manifestInputs: true,
    modules: true,
    // What the base was is told by the evidence of the gate that reads it.
    base: false,
    vitest: true,
    compiler: true,
  },
};
