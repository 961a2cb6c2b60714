import type { Node } from 'oxc-parser';
import { unwrap } from '../../../source/exports';
import type { FunctionNode } from '../../../source/functions';
import { namesNotImplemented } from './words';
import { isCallOf, isConstant, isNamed } from './constant';

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

export function bodyOf({ body }: FunctionNode): Body {
  if (body === null) return WORK;
  if (body.type !== 'BlockStatement') return resultOf(body);
  const statements = body.body.filter((statement) => !isIdle(statement));
  const [only, ...others] = statements.filter((statement) => !isPretence(statement));
  if (others.length > 0) return only ? namedResultOf(only, others) : WORK;
  if (only === undefined) return statements.length === 0 ? { kind: 'nothing' } : WORK;
  if (only.type === 'ThrowStatement') return { kind: 'failure', error: unwrap(only.argument) };
  if (only.type === 'ReturnStatement') {
    return only.argument ? resultOf(only.argument) : { kind: 'nothing' };
  }
  return only.type === 'ExpressionStatement' ? failureOf(only.expression) : WORK;
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

/** Nothing happens: directives, `;`, and `void parameter`, which only silences a linter. */
function isIdle(statement: Node): boolean {
  if (statement.type === 'EmptyStatement') return true;
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  if ('directive' in statement && typeof statement.directive === 'string') return true;
  return (
    expression.type === 'UnaryExpression' &&
    expression.operator === 'void' &&
    unwrap(expression.argument).type === 'Identifier'
  );
}

/** It looks busy and changes nothing: printing, logging and waiting. */
function isPretence(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  if (expression.type === 'AwaitExpression') return isWaiting(unwrap(expression.argument));
  return (
    expression.type === 'CallExpression' &&
    expression.callee.type === 'MemberExpression' &&
    isJournal(expression.callee.object)
  );
}

/** `console`, `logger`, `this.logger`, `this.#log`. */
function isJournal(object: Node): boolean {
  const named =
    object.type === 'MemberExpression' && object.object.type === 'ThisExpression'
      ? object.property
      : object;
  const name = named.type === 'Identifier' || named.type === 'PrivateIdentifier' ? named.name : '';
  return /^_?(console|log|logger)$/.test(name);
}

function isWaiting(awaited: Node): boolean {
  if (awaited.type === 'CallExpression') {
    return (
      isCallOf(awaited, 'Promise', 'resolve') ||
      (awaited.callee.type === 'Identifier' &&
        /^(sleep|delay|wait|setTimeout)$/.test(awaited.callee.name))
    );
  }
  const [executor] = awaited.type === 'NewExpression' ? awaited.arguments : [];
  if (executor?.type !== 'ArrowFunctionExpression') return false;
  const { body } = executor;
  const steps: readonly Node[] = body.type === 'BlockStatement' ? body.body : [body];
  const [first, ...others] = steps;
  if (first === undefined || others.length > 0) return false;
  const call = first.type === 'ExpressionStatement' ? first.expression : first;
  return call.type === 'CallExpression' && isNamed(call.callee, 'setTimeout');
}
