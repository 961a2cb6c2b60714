import type {
  ArrowFunctionExpression,
  Class,
  Function as FunctionSyntax,
  MethodDefinition,
  Node,
  ObjectExpression,
  ObjectProperty,
  PropertyDefinition,
} from 'oxc-parser';
import type { ParsedSource } from './parse';
import { walk, type Visit } from './walk';

export type FunctionNode = FunctionSyntax | ArrowFunctionExpression;

/** What a function is a member of. */
export type Holder = Class | ObjectExpression;

export type Member = MethodDefinition | PropertyDefinition | ObjectProperty;

/** A function with a body: declaration, method, arrow function, whatever its syntax. */
export interface FunctionFact {
  /** As people call it: `create`, `IntentLog.create`; `undefined` when it has no name. */
  readonly name: string | undefined;
  readonly node: FunctionNode;
  /** Where a reader would look for it: its name, or its start when it has none. */
  readonly start: number;
  /** Start of the statement or member that it stands in, behind which its comments end. */
  readonly statementStart: number;
  readonly member?: Member;
  readonly holder?: Holder;
}

/** In the order of the text; overload signatures, abstract and declared functions have no body and are left out. */
export function functionsOf({ program }: ParsedSource): FunctionFact[] {
  const found: FunctionFact[] = [];
  for (const visit of walk(program)) {
    if (isFunction(visit.node) && visit.node.body) found.push(factOf(visit.node, visit));
  }
  return found;
}

export function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

function factOf(node: FunctionNode, visit: Visit): FunctionFact {
  const place = around(visit);
  const own = node.id?.name;
  const statementStart = startOfStatement(visit);
  if (place?.node.type === 'VariableDeclarator') {
    const { id, start } = place.node;
    return { name: id.type === 'Identifier' ? id.name : own, node, start, statementStart };
  }
  if (!place || !isMember(place.node)) {
    return { name: own, node, start: node.id?.start ?? node.start, statementStart };
  }
  const holder = holderOf(place);
  const names = [holder && nameOfHolder(holder), keyOf(place.node)].filter(Boolean);
  return {
    name: names.length > 0 ? names.join('.') : own,
    node,
    start: place.node.key.start,
    statementStart: place.node.start,
    member: place.node,
    ...(holder && { holder: holder.node }),
  };
}

function isMember(node: Node): node is Member {
  return (
    node.type === 'MethodDefinition' ||
    node.type === 'PropertyDefinition' ||
    (node.type === 'Property' && 'method' in node)
  );
}

function startOfStatement(visit: Visit): number {
  let { node, parent } = visit;
  while (parent && !/^(Program|BlockStatement|TSModuleBlock)$/.test(parent.node.type)) {
    ({ node, parent } = parent);
  }
  return node.start;
}

/** What the function is the value of, through parentheses and type assertions. */
function around(visit: Visit): Visit | undefined {
  let { parent } = visit;
  while (parent && /^(Parenthesized|TSAs|TSSatisfies)Expression$/.test(parent.node.type)) {
    parent = parent.parent;
  }
  return parent;
}

function holderOf(member: Visit): (Visit & { node: Holder }) | undefined {
  const parent = member.parent?.node.type === 'ClassBody' ? member.parent.parent : member.parent;
  return parent && isHolder(parent) ? parent : undefined;
}

function isHolder(visit: Visit): visit is Visit & { node: Holder } {
  return /^(ClassDeclaration|ClassExpression|ObjectExpression)$/.test(visit.node.type);
}

function nameOfHolder(holder: Visit & { node: Holder }): string | undefined {
  if (holder.node.type !== 'ObjectExpression' && holder.node.id) return holder.node.id.name;
  const place = around(holder)?.node;
  return place?.type === 'VariableDeclarator' && place.id.type === 'Identifier'
    ? place.id.name
    : undefined;
}

/** `undefined` for keys that are computed. */
export function keyOf({ key, computed }: Member): string | undefined {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}
