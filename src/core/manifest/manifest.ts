export const MILESTONES = ['poc', 'prototype', 'mvp'] as const;

/** How far a module has come; each has its own bar. */
export type Milestone = (typeof MILESTONES)[number];

export const COVERAGE_METRICS = ['lines', 'branches', 'functions', 'statements'] as const;

export type CoverageMetric = (typeof COVERAGE_METRICS)[number];

/**
 * What can be budgeted: the time of one call in the middle and of slow calls, calls in a span of time, and the bytes of
 * the heap that one call takes.
 */
export const BUDGET_METRICS = ['p50', 'p95', 'throughput', 'allocations'] as const;

export type BudgetMetric = (typeof BUDGET_METRICS)[number];

/**
 * What a limit counts: calls of the reference operation, which is measured in the same run, milliseconds, calls in a
 * second, or bytes. Times mean the same on every machine only in `reference`.
 */
export const BUDGET_UNITS = ['reference', 'ms', 'per-second', 'bytes'] as const;

export type BudgetUnit = (typeof BUDGET_UNITS)[number];

export const MANIFEST_KINDS = ['module', 'ecosystem'] as const;

/** A module does something by itself; an ecosystem wires modules that work together through events. */
export type ManifestKind = (typeof MANIFEST_KINDS)[number];

/** `wsp.json` with its defaults filled in. The raw file's shape is published as `schemas/wsp.schema.json`. */
export type Manifest = ModuleManifest | EcosystemManifest;

/** What the manifests of every kind say. */
interface CommonManifest {
  /** Kebab-case; its folder has the same name. */
  readonly name: string;
  /** One sentence: what it is for. */
  readonly purpose: string;
  /** @default 'poc' */
  readonly milestone: Milestone;
  readonly events: {
    /** Names of the events it publishes; each has `contracts/<event>.schema.json`. @default [] */
    readonly publishes: readonly string[];
    /** Names of the events of other modules it handles. @default [] */
    readonly subscribes: readonly string[];
    /** Versions of their contracts that it was written for, as ranges, by event. */
    readonly versions?: Readonly<Record<string, string>>;
  };
  /** Bars in percent that replace the milestone's. A lower one needs `reason`. @default {} */
  readonly coverage: Readonly<Partial<Record<CoverageMetric, number>>> & {
    readonly reason?: string;
  };
  /** How long a document may get before `document-long` warns; lines that are generated do not count. @default { lines: 300 } */
  readonly documents?: { readonly lines: number };
  /** Files outside its folder that its documents point to, by path from the workspace root. @default [] */
  readonly references: readonly string[];
  /** Files beyond its own sources that its config, tests and demo read, by path from the workspace root. @default [] */
  readonly inputs: readonly string[];
  /** What its operations may take. @default [] */
  readonly budgets: readonly Budget[];
  /** @default [] */
  readonly exemptions: readonly Exemption[];
}

export interface ModuleManifest extends CommonManifest {
  readonly kind: 'module';
  /** Kebab-case; the folder above has the same name. */
  readonly domain: string;
  /** Name of the blueprint that it was generated from; a module that was written by hand has none. */
  readonly blueprint?: string;
  /** What the blueprint was given, without its defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Its `events` are empty: what happens between its modules is theirs. */
export interface EcosystemManifest extends CommonManifest {
  readonly kind: 'ecosystem';
  /** Names of the modules that it wires, each once, at least one. */
  readonly modules: readonly string[];
}

/** One file that one rule leaves alone. */
export interface Exemption {
  readonly rule: string;
  /** Relative to the folder of the manifest. */
  readonly file: string;
  readonly reason: string;
}

/** What one operation may take. A limit of `throughput` is the least, the other ones are the most. */
export interface Budget {
  /** As a performance test of the module calls it. */
  readonly operation: string;
  readonly metric: BudgetMetric;
  /**
   * Above 0. In the unit `reference` a time, or what is allocated, is so many times that of the reference operation, and
   * a throughput so many calls while the reference operation is called once.
   */
  readonly limit: number;
  /** @default 'reference' */
  readonly unit: BudgetUnit;
}
