import type { Finding } from '../findings/finding';
import type { ExemptedFinding } from '../gates/evaluate';
import type { GateName } from '../gates/gate';
import type { Budget, CoverageMetric, Milestone } from '../manifest/manifest';
import type { FlowEdge } from './flow/flow';

/** Everything that the page shows of an ecosystem, as data. */
export interface Report {
  readonly name: string;
  readonly root: string;
  readonly purpose: string;
  /** Version of the plugin that wrote it. */
  readonly plugin: string;
  /** The ecosystem first, then its modules. */
  readonly subjects: readonly Subject[];
  /** Modules that the ecosystem names and that cannot be read. */
  readonly unreadable: readonly { readonly name: string; readonly problem: string }[];
  readonly flow: Flow;
  /** Newest first. */
  readonly trail: readonly TrailEntry[];
}

/** Whether all gates of a subject passed on the files as they are, one did not, or that is not known. */
export type Standing = 'compliant' | 'failing' | 'unproven';

/** What can be said of one gate now. Only `passed` and `failed` speak of the files that lie there. */
export type GateState =
  'passed' | 'failed' | 'stale' | 'outdated' | 'missing' | 'unreadable' | 'off';

export interface Subject {
  readonly kind: 'ecosystem' | 'module';
  readonly name: string;
  readonly root: string;
  readonly domain: string | undefined;
  readonly purpose: string;
  readonly standing: Standing;
  readonly gates: readonly GateReport[];
  readonly coverage: CoverageReport | undefined;
  readonly roadmap: RoadmapReport;
  readonly budgets: readonly BudgetReport[];
}

export interface GateReport {
  readonly gate: GateName;
  readonly state: GateState;
  /** What makes it say something of the files as they are. */
  readonly command: string | undefined;
  readonly summary: readonly string[];
  readonly findings: readonly LocatedFinding[];
  readonly exempted: readonly ExemptedFinding[];
  /** Identity of what it read, and of what read it. */
  readonly proof:
    { readonly files: number; readonly digest: string; readonly plugin: string } | undefined;
}

export interface LocatedFinding extends Finding {
  /** Lines around its place; none where the file has changed since. */
  readonly excerpt: readonly ExcerptLine[];
}

export interface ExcerptLine {
  readonly line: number;
  readonly text: string;
}

export type Percents = Readonly<Record<CoverageMetric, number>>;

export interface CoverageReport {
  /** Whether it was measured on the files as they are. */
  readonly isCurrent: boolean;
  readonly bars: Percents;
  readonly total: Percents;
  readonly files: readonly {
    readonly file: string;
    readonly percents: Percents;
    /** Lines on which something is not covered, as text; undefined where that is not known. */
    readonly uncovered: string | undefined;
  }[];
}

export interface RoadmapReport {
  readonly milestone: Milestone;
  /** `undefined` after the last one. */
  readonly next: Milestone | undefined;
  /** Bars of the next milestone, or of the last one. */
  readonly bars: Percents;
  readonly criteria: { readonly proven: number; readonly all: number };
  /** What the next milestone, or the last one, still asks for. */
  readonly missing: readonly string[];
}

export interface BudgetReport extends Budget {
  readonly state: 'kept' | 'exceeded' | 'inconclusive' | 'not measured';
  /** As recorded, in the unit `reference`, oldest first; the last one is that of the workspace. */
  readonly history: readonly { readonly when: string; readonly median: number }[];
}

export interface Flow {
  readonly edges: readonly FlowEdge[];
  /** Events that no module of the ecosystem answers. */
  readonly orphans: readonly { readonly event: string; readonly from: string }[];
  /** Events that come from outside the ecosystem. */
  readonly outside: readonly { readonly event: string; readonly to: string }[];
}

/** Something dated that happened to a subject, as somebody wrote it down or committed it. */
export interface TrailEntry {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Name of the subject. */
  readonly subject: string;
  readonly text: string;
  /** Where it stands, from the workspace root. */
  readonly file: string;
  /** A commit, or `line 12`. */
  readonly place: string;
}
