import type { CallExpression, Node } from 'oxc-parser';
import { walk, type Visit } from '../../../source/walk';
import type { Bindings } from '../../../test-run/bindings';
import { chainOf } from '../../../test-run/chain';
import { sameConstants } from '../../../test-run/constants';
import { expectationsIn, type Expectation } from '../../../test-run/expectations';
import { foldedConstantOf } from '../../../test-run/folding';
import { isSameReading, makesObject } from '../../../test-run/same-expression';
import { testSourcesOf } from '../../../test-run/source-files';
import { excerptOf } from '../../../test-run/excerpt';
import type { TestFacts } from '../../../test-run/test-facts';
import type { Rule } from '../../rule';

export const testAssertsConstant: Rule<TestFacts> = {
  id: 'test-asserts-constant',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Disallow assertions that hold whatever the code does',
  check({ module, run }, report) {
    for (const { file, parsed, bindings } of testSourcesOf(module, run)) {
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
          message: `\`${excerptOf(parsed.text, range)}\` compares what stands in the test with itself.`,
          fix: 'Assert something that the code under test produced.',
        });
      }
    }
  },
};

/** Two objects of the same shape are equal, and not the same. */
const IDENTITY = ['toBe', 'equal', 'equals', 'eq'];
const EQUALITY = [...IDENTITY, 'toEqual', 'toStrictEqual', 'eql'];
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
function alwaysHolds(expectation: Expectation): boolean {
  const { subject, words, matcher, arguments: given, visit } = expectation;
  if (subject === undefined || matcher === undefined) return false;
  if (words.includes('resolves') || words.includes('rejects')) return false;
  const isNegated = words.includes('not');
  const [other] = given;
  const isIdentity = IDENTITY.includes(matcher) && !words.includes('deep');
  const isEquality = isIdentity || EQUALITY.includes(matcher);
  if (other !== undefined && isEquality && isSameReading(subject, other)) {
    return isNegated === (isIdentity && makesObject(subject));
  }
  const constant = foldedConstantOf(subject, visit);
  const expected = given.map((node) => foldedConstantOf(node, visit));
  if (constant === undefined || expected.includes(undefined)) return false;
  const unary = UNARY[matcher];
  if (unary) return unary(constant.value) !== isNegated;
  if (!isEquality) return COMPARISON.test(matcher);
  return areEqual(constant.value, expected[0]?.value, isIdentity) !== isNegated;
}

function areEqual(a: unknown, b: unknown, isIdentity: boolean): boolean {
  const isObject = typeof a === 'object' && a !== null;
  return !(isIdentity && isObject) && sameConstants(a, b);
}

/** `assert(true)`, `assert.equal(1, 1)` of Node, of chai and of the test runner. */
function assertCallsIn(program: Node, bindings: Bindings): CallExpression[] {
  const found: CallExpression[] = [];
  for (const visit of walk(program)) {
    const { node } = visit;
    if (node.type === 'CallExpression' && assertHolds(node, visit, bindings)) found.push(node);
  }
  return found;
}

function assertHolds(
  { callee, arguments: given }: CallExpression,
  place: Visit,
  bindings: Bindings,
): boolean {
  const name = assertNameOf(callee, bindings);
  const [first, second] = given;
  if (name === undefined || first === undefined) return false;
  const constant = foldedConstantOf(first, place);
  if (/^(?:default|ok|assert|strict|isTrue|isOk)$/.test(name)) return Boolean(constant?.value);
  if (second === undefined || !/^(?:deep)?(?:strict)?equal$/i.test(name)) return false;
  const isIdentity = !/^deep/i.test(name);
  if (isSameReading(first, second)) return !(isIdentity && makesObject(first));
  const other = foldedConstantOf(second, place);
  return (
    constant !== undefined &&
    other !== undefined &&
    areEqual(constant.value, other.value, isIdentity)
  );
}

const ASSERT_MODULE = /^(?:node:)?assert(?:\/strict)?$/;

/** The name of an assertion as its library calls it; undefined for everything else. */
function assertNameOf(callee: Node, bindings: Bindings): string | undefined {
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return undefined;
  const chain = chainOf(callee);
  const origin = chain && bindings.get(chain.root.name);
  if (!chain || origin?.from !== 'import') return undefined;
  const isOther = /^(?:vitest|chai)$/.test(origin.module) && origin.name === 'assert';
  if (!isOther && !ASSERT_MODULE.test(origin.module)) return undefined;
  return chain.links.at(-1)?.name ?? origin.name;
}
