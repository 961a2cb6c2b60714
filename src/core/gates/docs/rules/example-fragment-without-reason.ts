import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { examplesByDocument } from '../examples';

export const exampleFragmentWithoutReason: Rule<ModuleFacts> = {
  id: 'example-fragment-without-reason',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require a reason for each example that is not run',
  check({ module }, report) {
    for (const [file, { fragments }] of examplesByDocument(module)) {
      for (const { reason, line, column } of fragments) {
        if (reason !== undefined) continue;
        report({
          ...{ file, line, column },
          message:
            'The example is marked `fragment`, so that it is neither compiled nor run, and does not say why.',
          fix: 'Make it an example that runs, or write a reason of two words or more: ```ts fragment="needs a running broker".',
        });
      }
    }
  },
};
