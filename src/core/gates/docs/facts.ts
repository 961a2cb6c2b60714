import type { ExamplesRun } from '../../examples/example-run';
import type { ReadFacts } from '../../test-run/file-reads';

/** A module, and what came out of compiling and running the examples in its documents. */
export interface DocsFacts extends ReadFacts {
  readonly run: ExamplesRun;
}
