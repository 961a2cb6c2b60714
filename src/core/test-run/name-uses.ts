import type { Node } from 'oxc-parser';
import { walk, type Visit } from '../source/walk';
import type { Bindings } from './bindings';
import { expectationsIn } from './expectations';

/** Every place where a program reads a name; scopes are not kept apart. */
export function usesOf(program: Node, name: string): Visit[] {
  return [...(usesByName(program).get(name) ?? [])];
}

const read = new WeakMap<Node, ReadonlyMap<string, readonly Visit[]>>();

function usesByName(program: Node): ReadonlyMap<string, readonly Visit[]> {
  const known = read.get(program);
  if (known) return known;
  const uses = new Map<string, Visit[]>();
  for (const visit of walk(program)) {
    if (visit.node.type !== 'Identifier' || !isRead(visit)) continue;
    const { name } = visit.node;
    uses.set(name, [...(uses.get(name) ?? []), visit]);
  }
  read.set(program, uses);
  return uses;
}

/** Not where it is declared, imported, passed on, part of a type, or the name of a property. */
function isRead({ node, parent }: Visit): boolean {
  const around = parent?.node;
  switch (around?.type) {
    case 'MemberExpression':
      return around.object === node || around.computed;
    case 'Property':
      return around.value === node || around.computed;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return around.value === node || around.computed;
    case 'VariableDeclarator':
      return around.init === node;
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'LabeledStatement':
      return false;
    default:
      return !/^(?:Import|Export)\w*Specifier$|^TS(?:Type|Qualified|Interface|Class)/.test(
        around?.type ?? '',
      );
  }
}

/** `void a;`, `a;`, `typeof a`, `a.name`: the value is there, and nothing is done with it. */
export function isIdleUse({ node, parent }: Visit): boolean {
  const around = parent?.node;
  switch (around?.type) {
    case 'ExpressionStatement':
      return true;
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return parent !== undefined && isIdleUse(parent);
    case 'UnaryExpression':
      return around.operator === 'void' || around.operator === 'typeof';
    case 'MemberExpression':
      return (
        around.object === node &&
        around.property.type === 'Identifier' &&
        /^(?:name|length)$/.test(around.property.name)
      );
    default:
      return false;
  }
}

const PRESENCE = /^toBe(?:TypeOf|Defined|Truthy|InstanceOf)$/;

/** Subjects of which is only said that they are there: `expect(createCart).toBeTypeOf('function')`. */
export function presentOnly(program: Node, bindings: Bindings): ReadonlySet<Node> {
  const found = new Set<Node>();
  for (const { subject, matcher = '' } of expectationsIn(program, bindings)) {
    if (subject && PRESENCE.test(matcher)) found.add(subject);
  }
  return found;
}
