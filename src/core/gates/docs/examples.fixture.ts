import { NO_EXAMPLES_RUN, type ExamplesRun } from '../../examples/example-run';
import type { Rule } from '../rule';
import { findings, type Files } from './docs.fixture';
import type { DocsFacts } from './facts';

/** What a rule says of a module and of what became of its examples. */
export function runFindings(
  rule: Rule<DocsFacts>,
  files: Files,
  run: Partial<ExamplesRun>,
): string[] {
  return findings(
    {
      ...rule,
      check: ({ module }, report) => {
        rule.check({ module, run: { ...NO_EXAMPLES_RUN, ...run } }, report);
      },
    },
    files,
  );
}
