import { quoted } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';
import { exampleFix } from '../examples';
import type { DocsFacts } from '../facts';

export const exampleResultDiffers: Rule<DocsFacts> = {
  id: 'example-result-differs',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the results that examples state to be those that they have',
  check({ module, run }, report) {
    for (const difference of run.differences) {
      const { document: file, line, column, expected, found } = difference;
      report({
        ...{ file, line, column },
        message: `${found}; the example says ${quoted(expected)}.`,
        fix: exampleFix(
          module,
          difference,
          'Correct the comment, or the module if the comment is right.',
        ),
      });
    }
  },
};
