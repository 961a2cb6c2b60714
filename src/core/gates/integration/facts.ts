import type { Edge } from '../../ecosystem/integration-map';
import type { ReadFacts } from '../../test-run/file-reads';
import type { TestRun } from '../../test-run/test-run';

/** A module, and what its integration tests did. */
export interface IntegrationFacts extends ReadFacts {
  readonly run: TestRun;
  /**
   * Names by which the projects that the module depends on are imported, such as `@acme/kernel`.
   * Without them packages of the workspace are known by the scope of the module's own package name.
   */
  readonly dependencies?: readonly string[];
  /** Of an ecosystem: what happens between its modules. */
  readonly edges?: readonly Edge[];
}
