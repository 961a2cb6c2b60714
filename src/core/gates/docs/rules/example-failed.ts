import type { ExampleFailure } from '../../../examples/example-run';
import { quoted, withoutFullStop } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';
import { exampleFix } from '../examples';
import type { DocsFacts } from '../facts';

export const exampleFailed: Rule<DocsFacts> = {
  id: 'example-failed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the examples in README.md and INTERFACE.md to run without an error',
  check({ module, run }, report) {
    for (const failure of run.failures) {
      if (failure.kind === 'timed-out') continue;
      const { document: file, line, column } = failure;
      report({
        ...{ file, line, column },
        message: `The example ${wordsOf(failure)}.`,
        fix: exampleFix(
          module,
          failure,
          'Correct the example or the module; if the error is what it shows, write `// => throws <code or message>` behind the line.',
        ),
      });
    }
  },
};

function wordsOf(failure: Exclude<ExampleFailure, { kind: 'timed-out' }>): string {
  if (failure.kind === 'crashed') return failure.how;
  const what = quoted(withoutFullStop(failure.message));
  return failure.unhandled ? `leaves an error that nobody handles: ${what}` : `throws ${what}`;
}
