import type { DecisionState } from '../../core/mod-log/decision-record';

/** Options of `nx g @wsp/amiw:decision`. */
export interface DecisionGeneratorSchema {
  /** Name of the module's project. */
  readonly project: string;
  readonly title: string;
  readonly context: string;
  readonly decision: string;
  readonly consequences: string;
  /** @default 'accepted' */
  readonly status?: DecisionState;
}
