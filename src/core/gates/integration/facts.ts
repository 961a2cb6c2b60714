import type { ReadFacts } from '../../test-run/file-reads';
import type { TestRun } from '../../test-run/test-run';

/** An event that one module of an ecosystem publishes and another one of it subscribes to. */
export interface EventEdge {
  readonly event: string;
  /** Name of the publisher. */
  readonly from: string;
  /** Name of the subscriber. */
  readonly to: string;
}

/** How a test tells an edge: `order.placed: cart -> checkout`. */
export function edgeText({ event, from, to }: EventEdge): string {
  return `${event}: ${from} -> ${to}`;
}

/** A module, and what its integration tests did. */
export interface IntegrationFacts extends ReadFacts {
  readonly run: TestRun;
  /**
   * Names by which the projects that the module depends on are imported, such as `@acme/kernel`.
   * Without them packages of the workspace are known by the scope of the module's own package name.
   */
  readonly dependencies?: readonly string[];
  /** Of an ecosystem: what happens between its modules. */
  readonly edges?: readonly EventEdge[];
}
