import type { CallExpression, Node } from 'oxc-parser';
import { walk } from '../../../source/walk';
import type { Bindings } from '../../../test-run/bindings';
import { chainOf } from '../../../test-run/chain';
import { constantOf, sameConstants } from '../../../test-run/constants';
import { expectationsIn, type Expectation } from '../../../test-run/expectations';
import { testSourceOf } from '../../../test-run/test-source';
import type { TestFacts } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';

export const testAssertsConstant: Rule<TestFacts> = {
  id: 'test-asserts-constant',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Disallow assertions that hold whatever the code does',
  check({ module, run }, report) {
    for (const { file } of run.files) {
      const { parsed, bindings } = testSourceOf(module, file);
      const constant = [
        ...expectationsIn(parsed.program, bindings)
          .filter(alwaysHolds)
          .map(({ node, end }) => ({ start: node.start, end })),
        ...assertCallsIn(parsed.program, bindings),
      ];
      for (const range of constant) {
        report({
          file,
          ...parsed.positionAt(range.start),
          message: `\`${excerpt(parsed.text, range)}\` compares what stands in the test with itself.`,
          fix: 'Assert something that the code under test produced.',
        });
      }
    }
  },
};

const EQUALITY = ['toBe', 'toEqual', 'toStrictEqual', 'equal', 'equals', 'eq', 'eql'];
/** Matchers that compare, of values that would be constants all the same. */
const COMPARISON =
  /^to(?:Contain(?:Equal)?|HaveLength|Match(?:Object)?|BeGreaterThan(?:OrEqual)?|BeLessThan(?:OrEqual)?|BeCloseTo|BeTypeOf|HaveProperty)$/;

/** Whether a constant meets a matcher that takes no argument. */
const UNARY: Readonly<Record<string, (value: unknown) => boolean>> = {
  toBeTruthy: Boolean,
  toBeFalsy: (value) => !value,
  toBeDefined: (value) => value !== undefined,
  toBeUndefined: (value) => value === undefined,
  toBeNull: (value) => value === null,
  toBeNaN: (value) => Number.isNaN(value),
  ok: Boolean,
  true: (value) => value === true,
  false: (value) => value === false,
  null: (value) => value === null,
  undefined: (value) => value === undefined,
};

/** An assertion that always fails marks a place that must not be reached; that one means something. */
function alwaysHolds({ subject, words, matcher, arguments: given }: Expectation): boolean {
  if (subject === undefined || matcher === undefined) return false;
  if (words.includes('resolves') || words.includes('rejects')) return false;
  const isNegated = words.includes('not');
  const [other] = given;
  if (other !== undefined && EQUALITY.includes(matcher) && isSameName(subject, other)) {
    return !isNegated;
  }
  const constant = constantOf(subject);
  const expected = given.map((node) => constantOf(node));
  if (constant === undefined || expected.includes(undefined)) return false;
  const unary = UNARY[matcher];
  if (unary) return unary(constant.value) !== isNegated;
  if (EQUALITY.includes(matcher)) {
    return sameConstants(constant.value, expected[0]?.value) !== isNegated;
  }
  return COMPARISON.test(matcher);
}

function isSameName(a: Node, b: Node): boolean {
  return a.type === 'Identifier' && b.type === 'Identifier' && a.name === b.name;
}

const ASSERT_MODULE = /^(?:node:)?assert(?:\/strict)?$/;

/** `assert(true)`, `assert.equal(1, 1)` of Node. */
function assertCallsIn(program: Node, bindings: Bindings): CallExpression[] {
  const found: CallExpression[] = [];
  for (const { node } of walk(program)) {
    if (node.type === 'CallExpression' && assertHolds(node, bindings)) found.push(node);
  }
  return found;
}

function assertHolds({ callee, arguments: given }: CallExpression, bindings: Bindings): boolean {
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return false;
  const chain = chainOf(callee);
  const origin = chain && bindings.get(chain.root.name);
  if (!chain || origin?.from !== 'import' || !ASSERT_MODULE.test(origin.module)) return false;
  const name = chain.links.at(-1)?.name ?? origin.name;
  const [first, second] = given.map((node) => constantOf(node));
  if (first === undefined) return false;
  if (/^(?:default|ok|assert|strict)$/.test(name)) return Boolean(first.value);
  const isEquality = /^(?:deep)?(?:strict)?equal$/i.test(name);
  return isEquality && second !== undefined && sameConstants(first.value, second.value);
}

function excerpt(text: string, { start, end }: Pick<Node, 'start' | 'end'>): string {
  const line = text.slice(start, end).replace(/\s+/g, ' ').replaceAll('`', "'");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
