import type { Node } from 'oxc-parser';
import { unwrap } from '../../../source/exports';
import { walk } from '../../../source/walk';
import { isCallOf, isNamed } from './constant';
import { saysNotImplemented } from './words';

/**
 * Nothing happens: directives, `;`, and `void parameter` or `[a, b];`, which only silence a linter.
 * A member is no such thing: `void element.offsetHeight` makes a browser lay out the page.
 */
export function isIdle(statement: Node): boolean {
  if (statement.type === 'EmptyStatement') return true;
  if (statement.type !== 'ExpressionStatement') return false;
  if ('directive' in statement && typeof statement.directive === 'string') return true;
  for (const { node } of walk(statement.expression)) if (!SILENCING.test(node.type)) return false;
  return true;
}

const SILENCING =
  /^(?:Identifier|Literal|ArrayExpression|ParenthesizedExpression|SequenceExpression|UnaryExpression)$/;

/** It looks busy and changes nothing: printing, logging and waiting. */
export function isPretence(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  if (expression.type === 'AwaitExpression') return isWaiting(unwrap(expression.argument));
  return isEntry(expression);
}

/** Whether it prints that there is no implementation. */
export function admitsInPrint(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || !isEntry(statement.expression)) return false;
  const texts: string[] = [];
  for (const { node } of walk(statement.expression)) {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement') texts.push(node.value.cooked ?? '');
  }
  return texts.some(saysNotImplemented);
}

function isEntry(expression: Node): boolean {
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
