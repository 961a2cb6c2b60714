export const MILESTONES = ['poc', 'prototype', 'mvp'] as const;

/** How far a module has come; each has its own bar. */
export type Milestone = (typeof MILESTONES)[number];

export const COVERAGE_METRICS = ['lines', 'branches', 'functions', 'statements'] as const;

export type CoverageMetric = (typeof COVERAGE_METRICS)[number];

/** `wsp.json` with its defaults filled in. The raw file's shape is published as `schemas/wsp.schema.json`. */
export interface Manifest {
  /** Kebab-case; the module's folder has the same name. */
  readonly name: string;
  /** Kebab-case; the folder above has the same name. */
  readonly domain: string;
  /** One sentence: what the module is for. */
  readonly purpose: string;
  /** Name of the blueprint that it was generated from. */
  readonly blueprint: string;
  /** What the blueprint was given, without its defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** @default 'poc' */
  readonly milestone: Milestone;
  readonly events: {
    /** Names of the events it publishes; each has `contracts/<event>.schema.json`. @default [] */
    readonly publishes: readonly string[];
    /** Names of the events of other modules it handles. @default [] */
    readonly subscribes: readonly string[];
  };
  /** Bars in percent that replace the milestone's. A lower one needs `reason`. @default {} */
  readonly coverage: Readonly<Partial<Record<CoverageMetric, number>>> & {
    readonly reason?: string;
  };
  /** Files outside the module that its documents point to, by path from the workspace root. @default [] */
  readonly references: readonly string[];
  /** Files beyond the module's own sources that its config, tests and demo read, by path from the workspace root. @default [] */
  readonly inputs: readonly string[];
  /** @default [] */
  readonly exemptions: readonly Exemption[];
}

/** One file that one rule leaves alone. */
export interface Exemption {
  readonly rule: string;
  /** Relative to the module's root. */
  readonly file: string;
  readonly reason: string;
}
