import type { Node } from 'oxc-parser';
import { isFunction } from '../source/functions';
import { childrenOf, walk, type Visit } from '../source/walk';

/**
 * What keeps an assertion's failure from the test: a `catch` that does nothing with it, behind a `try` or a promise.
 * Whatever might tell the test of it is given the benefit of the doubt: a loop that tries again, a flag that is
 * set behind the assertion, a handler that does anything else than to print.
 */
export function swallowerOf(assertion: Visit): Node | undefined {
  let at = assertion;
  for (let around = at.parent; around !== undefined; around = at.parent) {
    const { node } = around;
    if (node.type === 'TryStatement' && node.block === at.node) {
      const swallower = swallowerOfTry(node, around, assertion);
      if (swallower !== undefined) return swallower;
    }
    if (node.type === 'MemberExpression' && node.object === at.node) {
      const swallower = swallowerBehind(around);
      if (swallower !== undefined) return swallower;
    }
    // Whoever calls a function may handle what it throws in a way of its own.
    if (isFunction(node) && !isPartOfPromise(around)) return undefined;
    at = around;
  }
  return undefined;
}

type Try = Extract<Node, { type: 'TryStatement' }>;

function swallowerOfTry({ block, handler }: Try, place: Visit, { node }: Visit): Node | undefined {
  if (handler === null || !isIdle(handler.body)) return undefined;
  return isInLoop(place) || tellsAfter(block, node.end) ? undefined : handler;
}

/** A loop may try until it holds. */
function isInLoop({ parent }: Visit): boolean {
  if (parent === undefined || isFunction(parent.node)) return false;
  return /^(?:For|While|DoWhile)/.test(parent.node.type) || isInLoop(parent);
}

/** Something behind the assertion lets the test know that it held: `done = true`, `return`, `held.push(…)`. */
function tellsAfter(block: Node, offset: number): boolean {
  return ownNodesOf(block).some((node) => node.start >= offset && tells(node));
}

function tells(node: Node): boolean {
  if (node.type !== 'CallExpression') {
    return /^(?:Assignment|Update)Expression$|^(?:Return|Break|Continue)/.test(node.type);
  }
  const { callee } = node;
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  return name.type === 'Identifier' && /^(?:push|add|set|resolve|done|next)$/.test(name.name);
}

/** Nodes that run with a block, those in functions left out. */
function ownNodesOf(block: Node): Node[] {
  const found: Node[] = [];
  const pending = [block];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node);
    if (!isFunction(node)) pending.push(...childrenOf(node));
  }
  return found;
}

/** The handler of `(…).catch(handler)` when it drops what it gets, where the place is `(…).catch`. */
function swallowerBehind({ node, parent }: Visit): Node | undefined {
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return undefined;
  if (node.property.name !== 'catch' || parent?.node.type !== 'CallExpression') return undefined;
  const [handler] = parent.node.callee === node ? parent.node.arguments : [];
  if (!handler || !isFunction(handler) || handler.body === null) return undefined;
  const { body } = handler;
  if (body.type === 'BlockStatement') return isIdle(body) ? handler : undefined;
  // A value tells whoever takes it, such as `const held = await ….catch(() => false)`.
  const isDropped = isNothing(body) || (isIdleValue(body) && isStatement(parent.parent));
  return isDropped ? handler : undefined;
}

function isNothing(node: Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === 'void' && isIdleValue(node);
  return node.type === 'Identifier'
    ? node.name === 'undefined'
    : node.type === 'Literal' && node.value === null;
}

function isStatement(place: Visit | undefined): boolean {
  const node = place?.node;
  if (node?.type === 'AwaitExpression') return isStatement(place?.parent);
  return node?.type === 'ExpressionStatement';
}

/** `.then((value) => …)`, `(async () => …)()`: the promise holds what happens in the function. */
function isPartOfPromise({ node, parent }: Visit): boolean {
  if (parent?.node.type === 'ParenthesizedExpression') return isPartOfPromise(parent);
  if (parent?.node.type !== 'CallExpression') return false;
  const { callee } = parent.node;
  return (
    callee === node ||
    (callee.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      /^(?:then|finally)$/.test(callee.property.name))
  );
}

/** Nobody hears of what happens in it. */
function isIdle(block: Node): boolean {
  return block.type === 'BlockStatement' && block.body.every(isIdleStatement);
}

function isIdleStatement(statement: Node): boolean {
  switch (statement.type) {
    case 'EmptyStatement':
      return true;
    case 'ExpressionStatement':
      return isIdleValue(statement.expression);
    default:
      return false;
  }
}

/** A literal, a name, or a line that is printed. */
function isIdleValue(expression: Node): boolean {
  for (const { node } of walk(expression)) {
    const isPrinting = node.type === 'CallExpression' && isConsole(node.callee);
    if (!isPrinting && !QUIET.test(node.type)) return false;
  }
  return true;
}

const QUIET =
  /^(?:Literal|Identifier|MemberExpression|Template(?:Literal|Element)|ParenthesizedExpression|UnaryExpression|(?:Object|Array)Expression)$/;

function isConsole(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'console'
  );
}
