import type { Node } from 'oxc-parser';
import { parseSource } from '../../../source/parse';
import type { Position } from '../../../source/position';
import { walk } from '../../../source/walk';
import { constantOf } from '../../../test-run/constants';
import type { ModuleView } from '../../../module/module-view';
import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

const FIX =
  'Return checks in which `actual` comes from the module and `expected` says what it should be.';

export const demoWithoutChecks: Rule<DemoFacts> = {
  id: 'demo-without-checks',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the demo to check its own outcome',
  exemptible: false,
  check({ module, run }, report) {
    const [outcome] = run.outcomes;
    if (outcome?.kind !== 'returned') return;
    if (outcome.checks.length === 0) {
      report({
        file: DEMO_FILE,
        message: 'The demo returned 0 checks, where at least one was expected.',
        fix: FIX,
      });
      return;
    }
    const first = firstOfConstantChecks(module);
    if (first === undefined) return;
    report({
      file: DEMO_FILE,
      ...first,
      message: 'Every check of the demo compares what stands in the source with itself.',
      fix: FIX,
    });
  },
};

/** Where the first check stands, when none of those that are written out can ever fail. */
function firstOfConstantChecks(module: ModuleView): Position | undefined {
  if (!module.files.includes(DEMO_FILE)) return undefined;
  const source = parseSource(DEMO_FILE, module.read(DEMO_FILE));
  const checks: { readonly node: Node; readonly isConstant: boolean }[] = [];
  for (const { node } of walk(source.program)) {
    if (node.type !== 'ObjectExpression') continue;
    const [claim, expected, actual] = ['claim', 'expected', 'actual'].map((name) =>
      valueOf(node, name),
    );
    if (!claim || !expected || !actual) continue;
    checks.push({ node, isConstant: isConstant(expected, actual) });
  }
  const [first] = checks;
  return first && checks.every((check) => check.isConstant)
    ? source.positionAt(first.node.start)
    : undefined;
}

function valueOf(
  object: Extract<Node, { type: 'ObjectExpression' }>,
  name: string,
): Node | undefined {
  for (const property of object.properties) {
    if (property.type === 'Property' && property.key.type === 'Identifier') {
      if (property.key.name === name) return property.value;
    }
  }
  return undefined;
}

function isConstant(expected: Node, actual: Node): boolean {
  if (expected.type === 'Identifier' && actual.type === 'Identifier') {
    if (expected.name === actual.name) return true;
  }
  return constantOf(expected) !== undefined && constantOf(actual) !== undefined;
}
