import type { ModuleExportName, Node } from 'oxc-parser';
import { isFunction, type FunctionNode } from './functions';
import type { ParsedSource } from './parse';

/** What a source makes available to others, types included. */
export interface ExportSurface {
  /** Whether it exports anything by name. */
  readonly named: boolean;
  /** A default is the one export that `export * from` does not pass on. */
  readonly default: boolean;
  /** Specifiers of the sources that it passes on whole, `export * from`. */
  readonly stars: readonly string[];
}

/** A value that a source declares and exports: a function, a class or the initial value of a constant. */
export interface ExportedValue {
  /** Its name where it is declared; `default` when it has none. */
  readonly name: string;
  readonly node: Node;
  /** Whether the declaration names its type: `const a: Type = …`, `… satisfies Type`. */
  readonly typed: boolean;
  /** Start of the statement that declares it, behind which its comments end. */
  readonly statementStart: number;
}

export function exportSurfaceOf({ program }: ParsedSource): ExportSurface {
  const stars = program.body.flatMap((statement) =>
    statement.type === 'ExportAllDeclaration' && statement.exported === null
      ? [statement.source.value]
      : [],
  );
  return {
    named: program.body.some(exportsByName),
    default: program.body.some(exportsDefault),
    stars,
  };
}

function exportsByName(statement: Node): boolean {
  if (statement.type === 'ExportAllDeclaration') return statement.exported !== null;
  if (statement.type !== 'ExportNamedDeclaration') return false;
  const names = statement.specifiers.map(({ exported }) => nameOf(exported));
  return statement.declaration !== null || names.some((name) => name !== 'default');
}

function exportsDefault(statement: Node): boolean {
  if (statement.type === 'ExportNamedDeclaration') {
    return statement.specifiers.some(({ exported }) => nameOf(exported) === 'default');
  }
  return statement.type === 'ExportDefaultDeclaration' || statement.type === 'TSExportAssignment';
}

/** Values that are exported where they are declared, by a list, as default, or through what is exported. */
export function exportedValuesOf({ program }: ParsedSource): ExportedValue[] {
  const locals = new Map(program.body.flatMap(valuesOf).map((value) => [value.name, value]));
  const pending = program.body.flatMap((statement) => exportedBy(statement, locals));
  const seen = new Set<Node>();
  const found: ExportedValue[] = [];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    const node = unwrap(value.node);
    if (seen.has(node)) continue;
    seen.add(node);
    const local = locals.get(localNameIn(node) ?? '');
    if (local) pending.push(local);
    if (node.type === 'Identifier') continue;
    found.push({ ...value, node, typed: value.typed || givesType(value.node) });
    if (node.type === 'ObjectExpression') pending.push(...namedIn(node));
  }
  return found.sort((a, b) => a.node.start - b.node.start);
}

/** What a value stands for, is an instance of, or makes: `a`, `new A()`, `() => new A()`. */
function localNameIn(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  const made = isFunction(node) ? returnedBy(node) : node;
  if (made?.type !== 'NewExpression') return undefined;
  return made.callee.type === 'Identifier' ? made.callee.name : undefined;
}

/** What the last statement of a function returns. */
export function returnedBy({ body }: FunctionNode): Node | undefined {
  const last = body?.type === 'BlockStatement' ? body.body.at(-1) : body;
  const result = last?.type === 'ReturnStatement' ? last.argument : last;
  return result ? unwrap(result) : undefined;
}

/** Without what changes only the type, or only forbids changes. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
      return unwrap(node.expression);
    case 'CallExpression': {
      const [first] = node.arguments;
      return first && isFreeze(node.callee) ? unwrap(first) : node;
    }
    default:
      return node;
  }
}

function givesType(node: Node): boolean {
  if (node.type === 'TSSatisfiesExpression') return true;
  if (node.type !== 'TSAsExpression') return false;
  const type = node.typeAnnotation;
  const isConst =
    type.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    type.typeName.name === 'const';
  return !isConst;
}

function isFreeze(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    callee.property.type === 'Identifier' &&
    /^(freeze|seal)$/.test(callee.property.name)
  );
}

function exportedBy(statement: Node, locals: ReadonlyMap<string, ExportedValue>): ExportedValue[] {
  switch (statement.type) {
    case 'ExportDefaultDeclaration':
      return [valueOf('default', statement.declaration, statement.start)];
    case 'TSExportAssignment':
      return [valueOf('default', statement.expression, statement.start)];
    case 'ExportNamedDeclaration':
      if (statement.declaration) return valuesOf(statement);
      if (statement.source) return [];
      return statement.specifiers.flatMap(({ local }) => locals.get(nameOf(local)) ?? []);
    default:
      return [];
  }
}

function valuesOf(statement: Node): ExportedValue[] {
  const declaration =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
      ? statement.declaration
      : statement;
  const { start } = statement;
  switch (declaration?.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return [valueOf(declaration.id?.name ?? 'default', declaration, start)];
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' && init
          ? [valueOf(id.name, init, start, Boolean(id.typeAnnotation))]
          : [],
      );
    default:
      return [];
  }
}

function valueOf(name: string, node: Node, statementStart: number, typed = false): ExportedValue {
  return { name, node, typed, statementStart };
}

/** `{ a }` and `{ b: a }` make a local value part of the object. */
function namedIn(object: Extract<Node, { type: 'ObjectExpression' }>): ExportedValue[] {
  return object.properties.flatMap((property) => {
    if (property.type !== 'Property' || unwrap(property.value).type !== 'Identifier') return [];
    return [valueOf('', property.value, property.start)];
  });
}

function nameOf(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}
