import { excerptOf } from '../../../test-run/excerpt';
import { expectationsIn } from '../../../test-run/expectations';
import { testSourcesOf } from '../../../test-run/source-files';
import type { TestFacts } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';

export const assertionWithoutMatcher: Rule<TestFacts> = {
  id: 'assertion-without-matcher',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require a matcher behind every `expect`',
  check({ module, run }, report) {
    for (const { file, parsed, bindings } of testSourcesOf(module, run)) {
      for (const { isBare, node, whole } of expectationsIn(parsed.program, bindings)) {
        if (!isBare) continue;
        report({
          file,
          ...parsed.positionAt(node.start),
          message: `\`${excerptOf(parsed.text, whole.node)}\` says nothing of its subject, where a matcher was expected.`,
          fix: 'Say what is expected of it, such as `.toBe(3)`.',
        });
      }
    }
  },
};
