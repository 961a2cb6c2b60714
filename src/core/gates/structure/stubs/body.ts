import type { Node } from 'oxc-parser';
import { unwrap } from '../../../source/exports';
import type { FunctionNode } from '../../../source/functions';
import { resultsOf, valuesOf } from './branches';
import { isCallOf, isConstant, isNamed, isSameConstant } from './constant';
import { admitsInPrint, isIdle, isPretence } from './idle';
import { namesNotImplemented } from './words';

/** What is left of a function's body without what does nothing. */
export type Body =
  /** No statement, or a bare `return`. */
  | { readonly kind: 'nothing' }
  /** Whatever it is given, it returns `value`: nothing else happens but waiting and printing. */
  | { readonly kind: 'constant'; readonly value: Node }
  /** All it does is throw, reject or hand over `error`. */
  | { readonly kind: 'failure'; readonly error: Node }
  | { readonly kind: 'work' };

const WORK: Body = { kind: 'work' };

export function bodyOf(node: FunctionNode): Body {
  const { body } = node;
  if (body === null) return WORK;
  if (body.type !== 'BlockStatement') return resultOf(body);
  const statements = body.body.filter((statement) => !isIdle(statement));
  const steps = statements.filter((statement) => !isPretence(statement));
  const left = bodyOfSteps(steps);
  const admission = statements.find(admitsInPrint);
  if (admission && (left.kind === 'nothing' || left.kind === 'constant')) {
    return { kind: 'failure', error: admission };
  }
  // Who only prints may have been written to print.
  return left.kind === 'nothing' && steps.length === 0 && statements.length > 0 ? WORK : left;
}

function bodyOfSteps(steps: readonly Node[]): Body {
  const [only, ...others] = steps;
  if (only === undefined) return { kind: 'nothing' };
  if (others.length > 0 || only.type === 'IfStatement') {
    const named = namedResultOf(only, others);
    return named.kind === 'work' ? sameResultOf(resultsOf(steps) ?? []) : named;
  }
  if (only.type === 'ThrowStatement') return { kind: 'failure', error: unwrap(only.argument) };
  if (only.type === 'ReturnStatement') {
    return only.argument ? resultOf(only.argument) : { kind: 'nothing' };
  }
  return only.type === 'ExpressionStatement' ? failureOf(only.expression) : WORK;
}

/** `if (a) return true; return true;` */
function sameResultOf(results: readonly Node[]): Body {
  const [first, ...others] = results.map(resultOf);
  if (first?.kind !== 'constant') return WORK;
  const isSame = others.every(
    (other) => other.kind === 'constant' && isSameConstant(other.value, first.value),
  );
  return isSame ? first : WORK;
}

/** `const result = []; return result;` */
function namedResultOf(first: Node, [second, ...others]: readonly Node[]): Body {
  const declarators = first.type === 'VariableDeclaration' ? first.declarations : [];
  const [declared, ...more] = declarators;
  if (second?.type !== 'ReturnStatement' || others.length > 0 || more.length > 0) return WORK;
  if (!declared?.init || declared.id.type !== 'Identifier' || !second.argument) return WORK;
  const isSame = isNamed(unwrap(second.argument), declared.id.name);
  return isSame && isConstant(declared.init) ? { kind: 'constant', value: declared.init } : WORK;
}

function resultOf(expression: Node): Body {
  const [chosen, ...others] = valuesOf(expression);
  if (chosen && others.length > 0) return sameResultOf([chosen, ...others]);
  const value = settledValueOf(unwrap(expression));
  if (value === undefined) return { kind: 'nothing' };
  return isConstant(value) ? { kind: 'constant', value } : failureOf(value);
}

/** `Promise.reject(error)`, `notImplemented()`, `assert.fail(…)`. */
function failureOf(expression: Node): Body {
  const call = withoutAwait(expression);
  if (call.type !== 'CallExpression') return WORK;
  const [first] = call.arguments;
  if (isCallOf(call, 'Promise', 'reject') && first) return { kind: 'failure', error: first };
  const { callee } = call;
  const called = callee.type === 'MemberExpression' ? callee.property : callee;
  const fails = called.type === 'Identifier' && isFailing(called.name);
  return fails ? { kind: 'failure', error: call } : WORK;
}

function isFailing(name: string): boolean {
  return /^(fail|panic|raise|throwError)$/.test(name) || namesNotImplemented(name);
}

function withoutAwait(expression: Node): Node {
  const inner = unwrap(expression);
  return inner.type === 'AwaitExpression' ? unwrap(inner.argument) : inner;
}

/** What `Promise.resolve(value)` settles to; every other expression is its own value. */
function settledValueOf(expression: Node): Node | undefined {
  const inner = withoutAwait(expression);
  if (inner.type !== 'CallExpression' || !isCallOf(inner, 'Promise', 'resolve')) return inner;
  const [first] = inner.arguments;
  return first && unwrap(first);
}
