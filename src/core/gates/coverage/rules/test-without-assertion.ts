import {
  assertionsIn,
  type AssertionEvidence,
  type Searched,
} from '../../../test-run/assertion-search';
import type { TestCall } from '../../../test-run/test-calls';
import { testSourceOf, type TestSource } from '../../../test-run/test-source';
import { quoted, type TestFacts } from '../../../test-run/test-facts';
import type { TestCase } from '../../../test-run/test-run';
import type { ModuleView } from '../../../module/module-view';
import type { Rule } from '../../rule';

export const testWithoutAssertion: Rule<TestFacts> = {
  id: 'test-without-assertion',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require every test to assert something',
  check({ module, run }, report) {
    for (const { file, tests } of run.files) {
      const source = testSourceOf(module, file);
      const reported = new Set<string>();
      for (const test of tests) {
        const place = `${test.line ?? 0}:${test.column ?? 0}`;
        const found = test.state === 'passed' ? emptinessOf(module, source, test) : undefined;
        // Rows of one `each` stand in one place.
        if (found === undefined || reported.has(place)) continue;
        reported.add(place);
        report({
          file,
          ...(test.line !== undefined && { line: test.line }),
          ...(test.column !== undefined && { column: test.column }),
          message: `${quoted(test.name)} ${found}.`,
          fix: 'Expect what the code under test returns, changes or throws.',
        });
      }
    }
  },
};

/** What the run counted comes first; the syntax knows the assertions that vitest does not count. */
function emptinessOf(module: ModuleView, source: TestSource, test: TestCase): string | undefined {
  const call = callAt(source, test);
  if (call?.modifiers.some(({ name }) => name === 'fails') === true) return undefined;
  const { expectations, bare, others } = evidenceFor(module, source, call);
  if (others > 0) return undefined;
  // An `expect` without a matcher is told by a rule of its own.
  const isEmpty =
    test.expectCalls === 'unknown' ? expectations + bare === 0 : test.expectCalls === 0;
  if (!isEmpty) return undefined;
  return expectations > 0
    ? 'passed without reaching any of its assertions'
    : 'passed without an assertion';
}

function evidenceFor(
  module: ModuleView,
  source: TestSource,
  call: TestCall | undefined,
): AssertionEvidence {
  const hooks = source.calls.filter(({ kind }) => kind === 'hook');
  const roots = call?.callback ? [call, ...hooks] : [];
  // A test that a helper defines: all that the file reaches may belong to it.
  const nodes =
    roots.length > 0 ? roots.flatMap(({ callback }) => callback ?? []) : [source.parsed.program];
  const searched: Searched = new Map();
  const all = nodes.map((node) => assertionsIn(module, source, node, searched));
  const sum = (key: keyof AssertionEvidence): number =>
    all.reduce((total, evidence) => total + evidence[key], 0);
  return { expectations: sum('expectations'), bare: sum('bare'), others: sum('others') };
}

/** The innermost test whose call holds the place that vitest names. */
function callAt({ calls, parsed }: TestSource, { line, column }: TestCase): TestCall | undefined {
  if (line === undefined || column === undefined) return undefined;
  const isBefore = (offset: number, inclusive: boolean): boolean => {
    const at = parsed.positionAt(offset);
    if (at.line !== line) return at.line < line;
    return inclusive ? at.column <= column : at.column < column;
  };
  return calls
    .filter(({ kind }) => kind === 'test')
    .filter(({ start, node }) => isBefore(start, true) && !isBefore(node.end, false))
    .sort((a, b) => b.start - a.start)[0];
}
