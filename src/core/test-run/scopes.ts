import type { Node } from 'oxc-parser';
import { isFunction } from '../source/functions';
import { walk, type Visit } from '../source/walk';

/** What a name stands for at a place. */
export interface Declaration {
  /** What a `const` is made of; undefined for everything that may be something else at each run. */
  readonly constant: Node | undefined;
  /** The scope that declares it. */
  readonly scope: Visit;
}

/** The nearest declaration around a place; undefined when the name is global. */
export function declarationOf(name: string, place: Visit): Declaration | undefined {
  for (let scope: Visit | undefined = place; scope !== undefined; scope = scope.parent) {
    const names = namesIn(scope.node);
    if (names.has(name)) return { constant: names.get(name), scope };
  }
  return undefined;
}

type Names = ReadonlyMap<string, Node | undefined>;

const NO_NAMES: Names = new Map();
const read = new WeakMap<Node, Names>();

function namesIn(scope: Node): Names {
  const known = read.get(scope);
  if (known) return known;
  const names = new Map(declaredBy(scope));
  const found = names.size === 0 ? NO_NAMES : names;
  read.set(scope, found);
  return found;
}

type Declared = readonly [name: string, constant: Node | undefined];

function declaredBy(scope: Node): Declared[] {
  if (isFunction(scope)) {
    const own = scope.type === 'FunctionExpression' ? [scope.id] : [];
    return [...own, ...scope.params].flatMap(variablesOf);
  }
  switch (scope.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
      return scope.body.flatMap(declaredAt);
    case 'SwitchStatement':
      return scope.cases.flatMap(({ consequent }) => consequent.flatMap(declaredAt));
    case 'ForStatement':
      return variablesOf(scope.init);
    case 'ForInStatement':
    case 'ForOfStatement':
      return variablesOf(scope.left);
    case 'CatchClause':
      return variablesOf(scope.param);
    case 'ClassExpression':
      return variablesOf(scope.id);
    default:
      return [];
  }
}

function declaredAt(statement: Node): Declared[] {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration ? declaredAt(statement.declaration) : [];
    case 'ExportDefaultDeclaration':
      return declaredAt(statement.declaration);
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ id, init }) =>
        statement.kind === 'const' && id.type === 'Identifier' && init
          ? [[id.name, init] as const]
          : variablesOf(id),
      );
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
      return variablesOf(statement.id);
    case 'ImportDeclaration':
      return statement.specifiers.flatMap(({ local }) => variablesOf(local));
    default:
      return [];
  }
}

/** Every name in a pattern; a default value's names as well, which only makes fewer of them constants. */
function variablesOf(pattern: Node | null | undefined): Declared[] {
  if (!pattern) return [];
  const names: Declared[] = [];
  for (const { node } of walk(pattern)) {
    if (node.type === 'Identifier') names.push([node.name, undefined]);
  }
  return names;
}
