import type { CallExpression, IdentifierReference, Node } from 'oxc-parser';
import { isFunction, type FunctionNode } from '../../source/functions';
import { walk, type Visit } from '../../source/walk';
import { usesOf } from '../../test-run/name-uses';
import { declarationOf } from '../../test-run/scopes';

const SUBSCRIBE = /^(?:subscribe|on|once|listen|handle|addListener|addEventListener)$/;

/** `bus.subscribe('cart.created', () => {})`: whatever arrives, nobody hears of it. */
export function isIdleHandler(
  { callee, arguments: given }: CallExpression,
  program: Node,
): boolean {
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  if (name.type !== 'Identifier' || !SUBSCRIBE.test(name.name)) return false;
  const handler = given[1];
  if (handler === undefined) return false;
  if (isFunction(handler)) return isUnheard(handler, program);
  return handler.type === 'Identifier' && isIdleName(handler, program);
}

/** The name of a function that does nothing, or of a list or spy that nobody reads. */
function isIdleName(handler: IdentifierReference, program: Node): boolean {
  const variable = variableOf(handler, program);
  if (variable === undefined) return false;
  if (isFunction(variable.value)) return isUnheard(variable.value, program);
  return isRecorder(variable.value) && variable.uses.length === 1;
}

/** Nothing outside a handler hears of it: what it changes or calls is read nowhere else, and it throws nothing. */
function isUnheard(handler: FunctionNode, program: Node): boolean {
  for (const { node } of walk(handler)) {
    if (node.type === 'ThrowStatement') return false;
    if (!isEffect(node)) continue;
    const target = targetOf(node);
    if (target?.name === 'console') continue;
    if (target === undefined || isHeard(target, handler, program)) return false;
  }
  return true;
}

function isEffect({ type }: Node): boolean {
  return /^(?:Call|New|Assignment|Update|TaggedTemplate|Import)Expression$/.test(type);
}

/** The name at the beginning of what is called or changed; undefined when there is none. */
function targetOf(node: Node): IdentifierReference | undefined {
  switch (node.type) {
    case 'Identifier':
      return node as IdentifierReference;
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
function isHeard(target: IdentifierReference, handler: FunctionNode, program: Node): boolean {
  const variable = variableOf(target, program);
  if (variable === undefined || !isRecorder(variable.value)) return true;
  if (isWithin(variable.value, handler)) return true;
  return variable.uses.some(({ node }) => !isWithin(node, handler));
}

function isWithin(node: Node, { start, end }: Node): boolean {
  return start <= node.start && node.end <= end;
}

interface Variable {
  /** What it begins with; the declaration itself when it begins with nothing. */
  readonly value: Node;
  readonly uses: readonly Visit[];
}

/** Undefined for what is imported, global, or a parameter. */
function variableOf(reference: IdentifierReference, program: Node): Variable | undefined {
  const { name } = reference;
  const place = usesOf(program, name).find(({ node }) => node === reference);
  const scope = place && declarationOf(name, place)?.scope.node;
  if (scope === undefined) return undefined;
  const isSame = (visit: Visit): boolean => declarationOf(name, visit)?.scope.node === scope;
  const value = valueIn(scope, name);
  return value && { value, uses: usesOf(program, name).filter(isSame) };
}

/** What a scope declares under a name; scopes in it that declare it again are passed over. */
function valueIn(scope: Node, name: string): Node | undefined {
  for (const visit of walk(scope)) {
    const { node } = visit;
    if (declarationOf(name, visit)?.scope.node !== scope) continue;
    if (node.type === 'FunctionDeclaration' && node.id?.name === name) return node;
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') continue;
    if (node.id.name === name) return node.init ?? node;
  }
  return undefined;
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
