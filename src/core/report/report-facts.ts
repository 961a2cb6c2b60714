import type { InputsDigest } from '../compliance/evidence';
import type { GateName } from '../gates/gate';
import type { GateRecord } from '../gates/validate/facts';
import type { ModuleView } from '../module/module-view';
import type { Baseline } from '../performance/baseline';

/** What lies in the workspace when a report is written. */
export interface ReportFacts {
  readonly ecosystem: SubjectFacts;
  /** In the order of the ecosystem's manifest. */
  readonly modules: readonly (SubjectFacts | UnreadableModule)[];
  /** Version of the running plugin. */
  readonly pluginVersion: string;
}

/** A module or an ecosystem, and what is known of it. */
export interface SubjectFacts {
  readonly module: ModuleView;
  /** Name of the Nx project. */
  readonly project: string;
  /** In the order of `GATE_NAMES`. */
  readonly gates: readonly GateFacts[];
  /** What its `performance.json` said in git, oldest first. */
  readonly baselines: readonly CommittedBaseline[];
}

/** What one gate left, next to what it would read now. */
export interface GateFacts {
  readonly gate: GateName;
  /** Name of its target; `undefined` if it is switched off. */
  readonly target: string | undefined;
  readonly evidence: GateRecord['evidence'];
  readonly current: InputsDigest;
}

/** A module that the ecosystem names and that cannot be read. */
export interface UnreadableModule {
  readonly name: string;
  /** One sentence: why. */
  readonly problem: string;
}

/** What `wsp-performance --record` measured, as somebody committed it. */
export interface CommittedBaseline {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Abbreviated. */
  readonly commit: string;
  readonly baseline: Baseline;
}
