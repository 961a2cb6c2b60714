import type { Node } from 'oxc-parser';
import { isFunction } from '../source/functions';
import { walk, type Visit } from '../source/walk';

/**
 * How the search for assertions came to a function: it is a test's own, a test calls it in any case,
 * or only when something that was looked at says so.
 */
export type Reach = 'test' | 'always' | 'conditionally';

/**
 * `if (total !== 3) throw …` is an assertion by hand. A fake that throws whenever it is called is none.
 * What a test throws itself was not reached, or the test had failed.
 */
export function isByHand(thrown: Visit, root: Node, reach: Reach): boolean {
  if (isConditional(thrown)) return true;
  return isOwn(thrown) && (reach !== 'always' || returnsBefore(root, thrown.node.start));
}

/** How a function is reached that is called at a place. */
export function reachOf(call: Visit, reach: Reach): Reach {
  // The name of a function in the place of a test's own.
  if (call.parent === undefined && call.node.type === 'Identifier') return reach;
  const inherits = reach === 'conditionally' && isOwn(call);
  return inherits || isConditional(call) ? 'conditionally' : 'always';
}

/** Functions end the search, but for those that a promise calls on one of its two ways. */
function isConditional({ node, parent }: Visit): boolean {
  if (parent === undefined) return false;
  const { node: around } = parent;
  if (isFunction(node)) return isOnOneWay(around, node);
  switch (around.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      if (around.test !== node) return true;
      break;
    case 'LogicalExpression':
      if (around.right === node) return true;
      break;
    // What stands behind a call that should have thrown.
    case 'TryStatement':
      if (around.block === node) return true;
      break;
    case 'SwitchCase':
    case 'CatchClause':
      return true;
    default:
  }
  return isConditional(parent);
}

function isOnOneWay(call: Node, callback: Node): boolean {
  if (call.type !== 'CallExpression' || call.callee === callback) return false;
  const { callee } = call;
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    /^(?:then|catch)$/.test(callee.property.name)
  );
}

/** In the function that the search began in, not in one that stands in it. */
function isOwn({ node, parent }: Visit): boolean {
  if (parent === undefined) return true;
  return !isFunction(node) && isOwn(parent);
}

/** `for (…) { if (holds()) return; } throw …` */
function returnsBefore(root: Node, offset: number): boolean {
  for (const { node } of walk(root)) {
    if (node.type === 'ReturnStatement' && node.start < offset) return true;
  }
  return false;
}
