import type { Visit } from '../../../source/walk';
import { excerptOf } from '../../../test-run/excerpt';
import { expectationsIn } from '../../../test-run/expectations';
import { testSourcesOf } from '../../../test-run/source-files';
import type { TestFacts } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';

export const assertionNotAwaited: Rule<TestFacts> = {
  id: 'assertion-not-awaited',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require assertions on promises to be awaited or returned',
  check({ module, run }, report) {
    for (const { file, parsed, bindings } of testSourcesOf(module, run)) {
      for (const { node, words, matcher, whole } of expectationsIn(parsed.program, bindings)) {
        const isPromise = words.includes('resolves') || words.includes('rejects');
        if (!isPromise || matcher === undefined || !isDropped(whole.parent)) continue;
        report({
          file,
          ...parsed.positionAt(node.start),
          message: `\`${excerptOf(parsed.text, whole.node)}\` is a promise that nobody waits for, where \`await\` was expected.`,
          fix: 'Write `await` before it, or return it.',
        });
      }
    }
  },
};

/** As a statement. Behind `.then` somebody may wait: `expect(…).resolves.toBe(1).then(done)`. */
function isDropped(place: Visit | undefined): boolean {
  const node = place?.node;
  if (node?.type === 'ParenthesizedExpression') return isDropped(place?.parent);
  if (node?.type === 'UnaryExpression') {
    return node.operator === 'void' && isDropped(place?.parent);
  }
  return node?.type === 'ExpressionStatement';
}
