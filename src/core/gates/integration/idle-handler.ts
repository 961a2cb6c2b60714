import type { CallExpression, Node } from 'oxc-parser';
import { isFunction, type FunctionNode } from '../../source/functions';
import { walk } from '../../source/walk';
import type { Bindings } from '../../test-run/bindings';
import { usesOf } from '../../test-run/name-uses';

const SUBSCRIBE = /^(?:subscribe|on|once|listen|handle|addListener|addEventListener)$/;

/** `bus.subscribe('cart.created', () => {})`: whatever arrives, nobody hears of it. */
export function isIdleHandler(
  { callee, arguments: given }: CallExpression,
  program: Node,
  bindings: Bindings,
): boolean {
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  if (name.type !== 'Identifier' || !SUBSCRIBE.test(name.name)) return false;
  const handler = given[1];
  if (handler === undefined) return false;
  if (isFunction(handler)) return isUnheard(handler, program, bindings);
  return handler.type === 'Identifier' && isIdleName(handler, program, bindings);
}

/** The name of a function that does nothing, or of a list or spy that nobody reads. */
function isIdleName(
  handler: Extract<Node, { type: 'Identifier' }>,
  program: Node,
  bindings: Bindings,
): boolean {
  const [declared, ...others] = declarationsOf(handler.name, program);
  if (declared === undefined || others.length > 0) return false;
  if (isFunction(declared)) return isUnheard(declared, program, bindings);
  return isRecorder(declared) && usesOf(program, handler.name).length === 1;
}

/** Nothing outside a handler hears of it: what it changes or calls is read nowhere else, and it throws nothing. */
function isUnheard(handler: FunctionNode, program: Node, bindings: Bindings): boolean {
  for (const { node } of walk(handler)) {
    if (node.type === 'ThrowStatement') return false;
    if (!isEffect(node)) continue;
    const name = targetOf(node);
    if (name === 'console') continue;
    if (name === undefined || bindings.get(name)?.from === 'import') return false;
    if (isHeard(name, handler, program)) return false;
  }
  return true;
}

function isEffect({ type }: Node): boolean {
  return /^(?:Call|New|Assignment|Update|TaggedTemplate|Import)Expression$/.test(type);
}

/** The name at the beginning of what is called or changed; undefined when there is none. */
function targetOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'CallExpression':
    case 'NewExpression':
      return targetOf(node.callee);
    case 'AssignmentExpression':
      return targetOf(node.left);
    case 'UpdateExpression':
      return targetOf(node.argument);
    case 'MemberExpression':
      return targetOf(node.object);
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return targetOf(node.expression);
    default:
      return undefined;
  }
}

/** Read outside the handler, or something that may tell others by itself: a parameter, a callback, a service. */
function isHeard(name: string, handler: FunctionNode, program: Node): boolean {
  const [declared, ...others] = declarationsOf(name, program);
  if (declared === undefined || others.length > 0 || !isRecorder(declared)) return true;
  if (isWithin(declared, handler)) return true;
  return usesOf(program, name).some(({ node }) => !isWithin(node, handler));
}

function isWithin(node: Node, { start, end }: Node): boolean {
  return start <= node.start && node.end <= end;
}

/** What the declarations of a name are made of. */
function declarationsOf(name: string, root: Node): Node[] {
  const found: Node[] = [];
  for (const { node } of walk(root)) {
    if (node.type === 'FunctionDeclaration' && node.id?.name === name) found.push(node);
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') continue;
    if (node.id.name === name) found.push(node.init ?? node);
  }
  return found;
}

/** A list, a counter, a spy: it keeps what happened, and tells nobody who does not ask. */
function isRecorder(node: Node): boolean {
  switch (node.type) {
    case 'ObjectExpression':
      return ![...walk(node)].some(({ node: part }) => isFunction(part));
    case 'ArrayExpression':
    case 'Literal':
    case 'VariableDeclarator':
      return true;
    case 'NewExpression':
      return node.callee.type === 'Identifier' && /^(?:Map|Set)$/.test(node.callee.name);
    case 'CallExpression':
      return isSpy(node);
    default:
      return false;
  }
}

/** `vi.fn()` */
function isSpy({ callee }: CallExpression): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'fn'
  );
}
