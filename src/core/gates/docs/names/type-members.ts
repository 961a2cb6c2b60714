import type { Class, Node, ObjectExpression, TSType, TSTypeName } from 'oxc-parser';
import { returnedBy, unwrap } from '../../../source/exports';
import { isFunction } from '../../../source/functions';
import type { ParsedSource } from '../../../source/parse';

/** The members of a type, with the names of their types where those are declared by name; `open` where there may be more. */
export interface TypeMembers {
  readonly members: ReadonlyMap<string, string | undefined>;
  readonly open: boolean;
}

/** What the sources say of types, and of functions that make their values. */
export interface TypeIndex {
  /** Members of a declared class, interface, enum, type or object, those that it inherits included. */
  membersOf(name: string): TypeMembers | undefined;
  /** Name of the type that a function returns, or promises. */
  returnOf(name: string): string | undefined;
}

/** A declaration's own members, and the names of the types whose members it has as well. */
interface Shape {
  readonly members: Map<string, string | undefined>;
  readonly bases: readonly string[];
  readonly open: boolean;
}

const OPEN: Shape = { members: new Map(), bases: [], open: true };

/** Two declarations of one name count together: it may be a type and a constant, or two files may have one each. */
export function typeIndexOf(sources: readonly ParsedSource[]): TypeIndex {
  const shapes = new Map<string, Shape[]>();
  const returns = new Map<string, string | undefined>();
  for (const { program } of sources) {
    for (const statement of program.body) {
      for (const [name, shape] of shapesIn(statement)) {
        shapes.set(name, [...(shapes.get(name) ?? []), shape]);
      }
      const [name, type] = returnIn(statement) ?? [];
      if (name !== undefined) returns.set(name, returns.has(name) ? undefined : type);
    }
  }
  return {
    membersOf: (name) => collect(name, shapes, new Set()),
    returnOf: (name) => returns.get(name),
  };
}

function collect(
  name: string,
  shapes: ReadonlyMap<string, readonly Shape[]>,
  seen: Set<string>,
): TypeMembers | undefined {
  const own = shapes.get(name);
  if (own === undefined) return undefined;
  if (seen.has(name)) return { members: new Map(), open: false };
  seen.add(name);
  const members = new Map<string, string | undefined>();
  let open = false;
  for (const shape of own) {
    const inherited = shape.bases.map((base) =>
      base === 'Error' ? ERROR : (collect(base, shapes, seen) ?? OPEN),
    );
    for (const one of [...inherited, shape]) {
      for (const [key, type] of one.members) members.set(key, type);
      open ||= one.open;
    }
  }
  return { members, open };
}

const ERROR: TypeMembers = {
  members: new Map(['name', 'message', 'stack', 'cause'].map((name) => [name, undefined] as const)),
  open: false,
};

function shapesIn(statement: Node): [string, Shape][] {
  const declaration = declarationIn(statement);
  switch (declaration?.type) {
    case 'TSInterfaceDeclaration': {
      const bases = declaration.extends.map(({ expression }) =>
        expression.type === 'Identifier' ? expression.name : '',
      );
      return [[declaration.id.name, { ...literal(declaration.body.body), bases }]];
    }
    case 'TSTypeAliasDeclaration':
      return [[declaration.id.name, ofType(declaration.typeAnnotation)]];
    case 'TSEnumDeclaration':
      return [[declaration.id.name, literal(declaration.body.members)]];
    case 'TSModuleDeclaration':
      return declaration.id.type === 'Identifier' ? [[declaration.id.name, OPEN]] : [];
    case 'ClassDeclaration':
      return declaration.id === null ? [] : [[declaration.id.name, ofClass(declaration)]];
    case 'VariableDeclaration':
      // What a file keeps to itself is often called as parameters are elsewhere: `options`, `path`.
      if (statement === declaration) return [];
      return declaration.declarations.flatMap(({ id, init }): [string, Shape][] => {
        if (id.type !== 'Identifier') return [];
        const type = id.typeAnnotation?.typeAnnotation;
        return [[id.name, type ? ofType(type) : ofValue(init)]];
      });
    default:
      return [];
  }
}

function declarationIn(statement: Node): Node | null {
  return statement.type === 'ExportNamedDeclaration' ||
    statement.type === 'ExportDefaultDeclaration'
    ? statement.declaration
    : statement;
}

function ofType(type: TSType): Shape {
  switch (type.type) {
    case 'TSTypeLiteral':
      return literal(type.members);
    case 'TSParenthesizedType':
      return ofType(type.typeAnnotation);
    case 'TSIntersectionType':
    case 'TSUnionType':
      return type.types.map(ofType).reduce(together);
    case 'TSTypeReference': {
      const name = nameOf(type.typeName);
      const [first] = type.typeArguments?.params ?? [];
      if (TRANSPARENT.has(name) && first) return ofType(first);
      return { members: new Map(), bases: [name], open: false };
    }
    default:
      return OPEN;
  }
}

/** Types that have exactly the members of what they are given. */
const TRANSPARENT: ReadonlySet<string> = new Set(['Readonly', 'Partial', 'Required']);

function together(a: Shape, b: Shape): Shape {
  return {
    members: new Map([...a.members, ...b.members]),
    bases: [...a.bases, ...b.bases],
    open: a.open || b.open,
  };
}

function ofValue(value: Node | null): Shape {
  if (value === null) return OPEN;
  const node = unwrap(value);
  if (node.type === 'ObjectExpression') return ofObject(node);
  if (node.type === 'Identifier') return { members: new Map(), bases: [node.name], open: false };
  return OPEN;
}

function ofObject({ properties }: ObjectExpression): Shape {
  const members = new Map<string, string | undefined>();
  let open = false;
  for (const property of properties) {
    const key =
      property.type === 'Property' && !property.computed ? keyOf(property.key) : undefined;
    if (key === undefined) open = true;
    else members.set(key, undefined);
  }
  return { members, bases: [], open };
}

function ofClass({ body, superClass }: Class): Shape {
  const { members, open } = literal(body.body);
  for (const element of body.body) {
    if (element.type !== 'MethodDefinition' || element.kind !== 'constructor') continue;
    for (const parameter of element.value.params) {
      if (parameter.type !== 'TSParameterProperty') continue;
      const [bound] = boundBy(parameter.parameter);
      if (bound !== undefined) members.set(bound, undefined);
    }
  }
  if (superClass === null) return { members, bases: [], open };
  return { members, bases: [superClass.type === 'Identifier' ? superClass.name : ''], open };
}

function boundBy(node: Node): string[] {
  if (node.type === 'Identifier') return [node.name];
  return node.type === 'AssignmentPattern' ? boundBy(node.left) : [];
}

/** Members of a class, an interface, an enum or a type literal; an index signature leaves room for more. */
function literal(all: readonly Node[]): Shape {
  const members = new Map<string, string | undefined>();
  let open = false;
  for (const member of all) {
    if (member.type === 'TSIndexSignature') open = true;
    if (!('key' in member) && member.type !== 'TSEnumMember') continue;
    const key = keyOf(member.type === 'TSEnumMember' ? member.id : member.key);
    if (key !== undefined) members.set(key, typeNameIn(member));
  }
  return { members, bases: [], open };
}

function typeNameIn(member: Node): string | undefined {
  if (member.type !== 'TSPropertySignature' && member.type !== 'PropertyDefinition')
    return undefined;
  return referenced(member.typeAnnotation?.typeAnnotation);
}

function referenced(type: TSType | null | undefined): string | undefined {
  if (type?.type !== 'TSTypeReference') return undefined;
  const [first] = type.typeArguments?.params ?? [];
  const name = nameOf(type.typeName);
  if (name === 'Promise' || TRANSPARENT.has(name)) return referenced(first);
  return first === undefined ? name : undefined;
}

function returnIn(statement: Node): [string, string | undefined] | undefined {
  const declaration = declarationIn(statement);
  if (declaration?.type !== 'FunctionDeclaration' || declaration.id === null) return undefined;
  const written = referenced(declaration.returnType?.typeAnnotation);
  const made = isFunction(declaration) ? returnedBy(declaration) : undefined;
  const created =
    made?.type === 'NewExpression' && made.callee.type === 'Identifier'
      ? made.callee.name
      : undefined;
  return [declaration.id.name, written ?? created];
}

function nameOf(name: TSTypeName): string {
  return name.type === 'Identifier' ? name.name : '';
}

function keyOf(key: Node): string | undefined {
  if (key.type === 'Identifier' || key.type === 'PrivateIdentifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}
