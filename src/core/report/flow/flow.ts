import type { Edge } from '../../ecosystem/integration-map';

/** An edge, and whether a test that passed on these files exercised it. */
export interface FlowEdge extends Edge {
  readonly state: 'exercised' | 'missing' | 'unknown';
  /** The tests that did, by file and name; none where that is not known. */
  readonly tests: readonly string[];
}

/** Something in the picture that publishes or hears events. */
export interface FlowNode {
  readonly name: string;
  /** Events that leave it, in the order in which they are listed. */
  readonly events: readonly string[];
}
