import type { Class, ObjectExpression } from 'oxc-parser';
import { exportedValuesOf, returnedBy, unwrap, type ExportedValue } from '../../../source/exports';
import { isFunction, keyOf, type FunctionNode } from '../../../source/functions';
import type { ParsedSource } from '../../../source/parse';

/** A class or an object that others can call, or a function by itself. */
export interface ApiPart {
  readonly shape: 'function' | 'class' | 'object';
  readonly name: string;
  /** Start of the statement or member that it stands in, behind which its comments end. */
  readonly statementStart: number;
  /** Whether it says which interface it keeps: `implements`, `extends`, a type annotation. */
  readonly typed: boolean;
  /** Its public functions; of a function, that function. */
  readonly functions: readonly FunctionNode[];
}

/** What a source exports that can be called, and the objects that its exported functions build. */
export function apiOf(source: ParsedSource): ApiPart[] {
  return exportedValuesOf(source).flatMap(partsOf);
}

function partsOf(value: ExportedValue): ApiPart[] {
  const { name, node, typed, statementStart } = value;
  if (isFunction(node)) {
    const own: ApiPart = { shape: 'function', name, typed, statementStart, functions: [node] };
    return [own, ...builtBy(value, node)];
  }
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    const functions = methodsOf(node);
    return [{ shape: 'class', name, typed: keepsInterface(node), statementStart, functions }];
  }
  if (node.type !== 'ObjectExpression') return [];
  const values = valuesIn(node);
  const functions = values.flatMap((inner) => (isFunction(inner.node) ? [inner.node] : []));
  const nested = values
    .filter((inner) => inner.node.type === 'ObjectExpression')
    .flatMap((inner) => partsOf({ ...inner, name: `${name}.${inner.name}`, typed }));
  return [{ shape: 'object', name, typed, statementStart, functions }, ...nested];
}

/** A factory's object is as public as the factory. */
function builtBy(value: ExportedValue, node: FunctionNode): ApiPart[] {
  const object = returnedBy(node);
  return object?.type === 'ObjectExpression'
    ? partsOf({ ...value, node: object, typed: value.typed || Boolean(node.returnType) })
    : [];
}

function keepsInterface({ implements: kept, superClass }: Class): boolean {
  return superClass !== null || (kept ?? []).length > 0;
}

function methodsOf({ body }: Class): FunctionNode[] {
  return body.body.flatMap((member): FunctionNode[] => {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return [];
    const { accessibility, key, value } = member;
    if (accessibility === 'private' || accessibility === 'protected') return [];
    if (key.type === 'PrivateIdentifier') return [];
    if (member.type === 'MethodDefinition' && member.kind !== 'method') return [];
    const inner = value && unwrap(value);
    return inner && isFunction(inner) ? [inner] : [];
  });
}

function valuesIn(object: ObjectExpression): ExportedValue[] {
  return object.properties.flatMap((property) =>
    property.type === 'Property' && property.kind === 'init'
      ? [
          {
            name: keyOf(property) ?? '',
            node: unwrap(property.value),
            typed: false,
            statementStart: property.start,
          },
        ]
      : [],
  );
}
