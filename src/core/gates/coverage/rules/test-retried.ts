import type { TestCall } from '../../../test-run/test-calls';
import { quoted, type TestFacts } from '../../../test-run/test-facts';
import type { TestCase } from '../../../test-run/test-run';
import { testSourceOf, type TestSource } from '../../../test-run/test-source';
import type { Rule } from '../../rule';

const FIX = 'Take `retry` away, and mend what makes the test fail at times.';

export const testRetried: Rule<TestFacts> = {
  id: 'test-retried',
  severity: 'error',
  protocol: 'WSP 6',
  description: 'Disallow tests that are tried again when they fail',
  exemptible: false,
  check({ module, run }, report) {
    for (const { file, tests } of run.files) {
      const source = testSourceOf(module, file);
      const written = source.calls.flatMap((call) => retryIn(call));
      for (const { call, offset } of written) {
        report({
          file,
          ...source.parsed.positionAt(offset),
          message: `\`retry\` lets this ${call.kind} pass when it fails at times, where every try was expected to count.`,
          fix: FIX,
        });
      }
      for (const { name, line, column } of retriedElsewhere(tests, source, written)) {
        report({
          file,
          ...(line !== undefined && { line }),
          ...(column !== undefined && { column }),
          message: `${quoted(name)} is tried again when it fails, where every try was expected to count.`,
          fix: FIX,
        });
      }
    }
  },
};

interface Retry {
  readonly call: TestCall;
  readonly offset: number;
}

function retryIn(call: TestCall): Retry[] {
  const found = call.modifiers.find(({ name }) => name === 'retry');
  return found === undefined ? [] : [{ call, offset: found.offset }];
}

/** Tests whose `retry` is not written at them or at a suite: it comes out of a variable, or of a helper. */
function retriedElsewhere(
  tests: readonly TestCase[],
  { parsed }: TestSource,
  written: readonly Retry[],
): TestCase[] {
  const ranges = written.map(({ call }) => ({
    from: parsed.positionAt(call.start).line,
    to: parsed.positionAt(call.node.end).line,
  }));
  const isKnown = ({ line = 0 }: TestCase): boolean =>
    ranges.some(({ from, to }) => from <= line && line <= to);
  return tests.filter((test) => test.retried === true && !isKnown(test));
}
