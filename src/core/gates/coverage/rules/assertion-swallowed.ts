import type { Node } from 'oxc-parser';
import { walk, type Visit } from '../../../source/walk';
import { isKnownAssertion } from '../../../test-run/assertion-search';
import { excerptOf } from '../../../test-run/excerpt';
import { expectationsIn } from '../../../test-run/expectations';
import { testSourcesOf } from '../../../test-run/source-files';
import { swallowerOf } from '../../../test-run/swallowing';
import type { TestFacts } from '../../../test-run/test-facts';
import type { TestSource } from '../../../test-run/test-source';
import type { Rule } from '../../rule';

export const assertionSwallowed: Rule<TestFacts> = {
  id: 'assertion-swallowed',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Disallow assertions whose failure a `catch` keeps from the test',
  check({ module, run }, report) {
    for (const source of testSourcesOf(module, run)) {
      const { file, parsed } = source;
      const told = new Set<Node>();
      for (const assertion of assertionsOf(source)) {
        const swallower = swallowerOf(assertion);
        if (swallower === undefined || told.has(swallower)) continue;
        told.add(swallower);
        const { line } = parsed.positionAt(swallower.start);
        report({
          file,
          ...parsed.positionAt(assertion.node.start),
          message: `\`${excerptOf(parsed.text, assertion.node)}\` may fail and the test passes: the \`catch\` in line ${line} drops the failure.`,
          fix: 'Take the `catch` away, or expect the error itself with `toThrow` or `rejects`.',
        });
      }
    }
  },
};

/** In the order of the text. */
function assertionsOf(source: TestSource): Visit[] {
  const { program } = source.parsed;
  const expectations = expectationsIn(program, source.bindings)
    .filter(({ matcher }) => matcher !== undefined)
    .map(({ whole }) => whole);
  const others = [...walk(program)].filter(({ node }) => isKnownAssertion(node, source));
  return [...expectations, ...others].sort((a, b) => a.node.start - b.node.start);
}
