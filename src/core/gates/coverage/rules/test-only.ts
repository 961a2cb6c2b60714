import { testSourceOf } from '../../../test-run/test-source';
import type { TestFacts } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';

export const testOnly: Rule<TestFacts> = {
  id: 'test-only',
  severity: 'error',
  protocol: 'WSP 6',
  description: 'Disallow tests and suites that keep the others from running',
  exemptible: false,
  check({ module, run }, report) {
    for (const { file } of run.files) {
      const { calls, parsed } = testSourceOf(module, file);
      for (const { kind, modifiers } of calls) {
        const only = modifiers.find(({ name }) => name === 'only');
        if (only === undefined) continue;
        report({
          file,
          ...parsed.positionAt(only.offset),
          message: `\`only\` makes this ${kind} the only one that runs, where all were expected to run.`,
          fix: 'Take `only` away.',
        });
      }
    }
  },
};
