import type { Node } from 'oxc-parser';
import type { ModuleView } from '../module/module-view';
import { isFunction } from '../source/functions';
import { findSource, isRelative, joinSpecifier } from '../source/resolve';
import { walk } from '../source/walk';
import { runnerNameOf } from './bindings';
import { chainOf, type Chain } from './chain';
import { expectationsIn } from './expectations';
import { isByHand, reachOf, type Reach } from './hand-assertions';
import { testSourceOf, type TestSource } from './test-source';

/** What the syntax of a test, and of all that it calls in the module's tests, says of its assertions. */
export interface AssertionEvidence {
  /** Expectations of the runner's `expect` that say something of their subject. */
  readonly expectations: number;
  /** `expect(…)` of which nothing is said. */
  readonly bare: number;
  /** Assertions of other libraries, of types, and by hand: what the runner does not count. */
  readonly others: number;
}

const NOTHING: AssertionEvidence = { expectations: 0, bare: 0, others: 0 };
const ASSERTION_MODULE =
  /^(?:node:)?assert(?:\/strict)?$|^chai$|^@jest\/expect$|^expect(?:-type)?$/;
const ASSERTION_NAME = /^(?:assert|expect|should)(?:[A-Z_]|$)|^(?:get|find)(?:All)?By[A-Z]/;
/** Of testing-library, taken out of what `render` returns: they throw when they find nothing. */
const QUERY_NAME = /^(?:get|find)(?:All)?By[A-Z]/;
/** `const held: Expect<Equal<A, B>> = true`. */
const TYPE_ASSERTION = /^(?:Expect|Assert)(?:[A-Z]|$)/;
/** Of the runner, beside `expect(…)`. */
const RUNNERS_OTHERS = ['assert', 'assertType', 'expectTypeOf', 'should', 'chai'];
const BY_HAND = ['unreachable', 'fail'];

/** What was looked into already, and how it was reached. */
export type Searched = Map<Node, Reach>;

/** Looks into a node and into whatever it calls that is written in the module's tests. */
export function assertionsIn(
  module: ModuleView,
  source: TestSource,
  root: Node,
  searched: Searched = new Map(),
  reach: Reach = 'test',
): AssertionEvidence {
  const before = searched.get(root);
  if (before !== undefined && (before !== 'always' || reach === 'always')) return NOTHING;
  searched.set(root, reach);
  let sum = before === undefined ? writtenIn(source, root) : NOTHING;
  for (const visit of walk(root)) {
    const { node } = visit;
    if (node.type === 'ThrowStatement' && isByHand(visit, root, reach)) sum = oneMore(sum);
    for (const called of calledBy(node, root)) {
      for (const [file, body] of bodiesOf(module, source, called)) {
        if (assertsType(called, body)) sum = oneMore(sum);
        sum = added(sum, assertionsIn(module, file, body, searched, reachOf(visit, reach)));
      }
    }
  }
  return sum;
}

/** What stands in a node itself, but for what it throws. */
function writtenIn(source: TestSource, root: Node): AssertionEvidence {
  const expectations = expectationsIn(root, source.bindings);
  const bare = expectations.filter(({ isBare }) => isBare).length;
  const expectedErrors = source.parsed.comments.filter(
    ({ value, start, end }) =>
      root.start <= start && end <= root.end && /^[\s*]*@ts-expect-error\b/.test(value),
  );
  let others = expectedErrors.length;
  for (const { node } of walk(root)) if (isAssertion(node, source)) others += 1;
  return { expectations: expectations.length - bare, bare, others };
}

function oneMore(evidence: AssertionEvidence): AssertionEvidence {
  return { ...evidence, others: evidence.others + 1 };
}

function added(a: AssertionEvidence, b: AssertionEvidence): AssertionEvidence {
  return {
    expectations: a.expectations + b.expectations,
    bare: a.bare + b.bare,
    others: a.others + b.others,
  };
}

function isAssertion(node: Node, { bindings }: TestSource): boolean {
  // `value satisfies Type;` says something of the type and does nothing else.
  if (node.type === 'ExpressionStatement') return node.expression.type === 'TSSatisfiesExpression';
  if (node.type === 'MemberExpression') {
    return node.property.type === 'Identifier' && node.property.name === 'should';
  }
  if (node.type === 'TSTypeReference') {
    return node.typeName.type === 'Identifier' && TYPE_ASSERTION.test(node.typeName.name);
  }
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Identifier' && QUERY_NAME.test(callee.name)) return true;
  const chain = chainOf(callee);
  const names = chain?.links.map(({ name }) => name) ?? [propertyOf(callee)];
  // `assert.equal(…)`, wherever `assert` is from.
  if (chain && callee.type === 'MemberExpression') names.push(chain.root.name);
  const isRunners = chain?.root.name === 'expect';
  if (!isRunners && names.some((name) => ASSERTION_NAME.test(name))) return true;
  return chain !== undefined && isAssertionChain(chain, bindings);
}

function propertyOf(node: Node): string {
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return '';
  return node.property.name;
}

/** A call of an assertion that is not of the runner's `expect(…)`, and is known for sure. */
export function isKnownAssertion(node: Node, { bindings }: TestSource): boolean {
  const chain = node.type === 'CallExpression' ? chainOf(node.callee) : undefined;
  return chain !== undefined && isAssertionChain(chain, bindings);
}

function isAssertionChain(chain: Chain, bindings: TestSource['bindings']): boolean {
  const origin = bindings.get(chain.root.name);
  if (origin?.from === 'import') {
    if (ASSERTION_MODULE.test(origin.module)) return true;
    const isForeign = !isRelative(origin.module) && !origin.module.startsWith('vitest');
    if (isForeign && ASSERTION_NAME.test(origin.name)) return true;
  }
  const runner = runnerNameOf(chain, bindings);
  if (runner === undefined) return false;
  if (RUNNERS_OTHERS.includes(runner.name)) return true;
  return runner.name === 'expect' && BY_HAND.includes(runner.links[0]?.name ?? '');
}

/** `function expectType<T>(value: T) {}`: it says something of the type, and does nothing when it runs. */
function assertsType(name: string, body: Node): boolean {
  return ASSERTION_NAME.test(name) && isFunction(body) && Boolean(body.typeParameters);
}

/** Names that a node calls; the node itself when it is the name of a test's function. */
function calledBy(node: Node, root: Node): string[] {
  if (node === root && node.type === 'Identifier') return [node.name];
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier') return [node.callee.name];
  if (node.type !== 'CallExpression') return [];
  const handedOver = node.arguments.flatMap((given) =>
    given.type === 'Identifier' ? [given.name] : [],
  );
  const { callee } = node;
  if (callee.type === 'Identifier') return [callee.name, ...handedOver];
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier')
    return handedOver;
  return [callee.property.name, ...handedOver];
}

/** Functions and classes of that name: in the source itself, or in the helper that it imports them from. */
function bodiesOf(module: ModuleView, source: TestSource, name: string): [TestSource, Node][] {
  const origin = source.bindings.get(name);
  if (origin?.from !== 'import') return namedIn(source, name);
  if (!isRelative(origin.module)) return [];
  const path = joinSpecifier(source.file, origin.module);
  const file = findSource(new Set(module.files), path);
  if (file === undefined || file.startsWith('src/')) return [];
  const helper = testSourceOf(module, file);
  const named = namedIn(helper, origin.name);
  // Passed on from elsewhere, or the default: whatever the helper asserts may be meant.
  return named.length > 0 ? named : [[helper, helper.parsed.program]];
}

const bodies = new WeakMap<TestSource, ReadonlyMap<string, readonly Node[]>>();

function namedIn(source: TestSource, name: string): [TestSource, Node][] {
  const named = bodies.get(source) ?? namedBodies(source.parsed.program);
  bodies.set(source, named);
  return (named.get(name) ?? []).map((body) => [source, body]);
}

function namedBodies(program: Node): ReadonlyMap<string, readonly Node[]> {
  const named = new Map<string, Node[]>();
  for (const { node } of walk(program)) {
    const [name, body] = bodyOf(node) ?? [];
    if (name !== undefined && body) named.set(name, [...(named.get(name) ?? []), body]);
  }
  return named;
}

function bodyOf(node: Node): [string, Node] | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? [node.id.name, node] : undefined;
    case 'VariableDeclarator':
      return pair(node.id, node.init);
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return pair(node.key, node.value);
    default:
      return undefined;
  }
}

function pair(name: Node, value: Node | null): [string, Node] | undefined {
  const isBody = value !== null && /Function|CallExpression|ObjectExpression/.test(value.type);
  return isBody && name.type === 'Identifier' ? [name.name, value] : undefined;
}
