import type { Rule } from '../../rule';
import { exampleFix } from '../examples';
import type { DocsFacts } from '../facts';

export const exampleTimedOut: Rule<DocsFacts> = {
  id: 'example-timed-out',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require each example in README.md and INTERFACE.md to end within the time limit',
  check({ module, run }, report) {
    for (const failure of run.failures) {
      if (failure.kind !== 'timed-out') continue;
      const { document: file, line, column, limitMs } = failure;
      report({
        ...{ file, line, column },
        message: `The example was still running when its time limit of ${limitMs / 1000} s was up.`,
        fix: exampleFix(
          module,
          failure,
          'Close what it opens and let it end; if it is only slow, raise `timeoutSeconds` of the target `wsp-docs`.',
        ),
      });
    }
  },
};
