import type {
  BindingIdentifier,
  BindingPattern,
  ClassElement,
  Declaration,
  PropertyKey,
  Statement,
  TSEnumMember,
  TSSignature,
  TSType,
} from 'oxc-parser';
import { mergeDocumentation } from './doc-comment';
import type { DocIndex } from './doc-index';
import type { Documentation, MemberItem } from './interface-model';

type Member = ClassElement | TSSignature | TSEnumMember;

interface Found {
  readonly name: string;
  readonly documentation: Documentation | undefined;
}

/** Documented members of a declaration, those of nested type literals included. */
export function membersOf(declaration: Declaration, docs: DocIndex, text: string): MemberItem[] {
  const byName = new Map<string, Documentation[]>();
  for (const { name, documentation } of found(declaration, docs, text)) {
    if (documentation === undefined) continue;
    byName.set(name, [...(byName.get(name) ?? []), documentation]);
  }
  return [...byName].flatMap(([name, all]) => {
    const documentation = mergeDocumentation(all);
    return documentation === undefined ? [] : [{ name, documentation }];
  });
}

/** Whether a class keeps a member to itself. */
export function isPrivate(member: ClassElement): boolean {
  if (member.type === 'StaticBlock') return true;
  if (member.type === 'TSIndexSignature') return false;
  if (member.key.type === 'PrivateIdentifier') return true;
  const isConstructor = member.type === 'MethodDefinition' && member.kind === 'constructor';
  return member.accessibility === 'private' && !isConstructor;
}

function found(declaration: Declaration, docs: DocIndex, text: string): Found[] {
  const visit = (members: readonly Member[]): Found[] =>
    members.flatMap((member) => visitMember(member, docs, text));
  switch (declaration.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return visit(declaration.body.body.filter((member) => !isPrivate(member)));
    case 'TSInterfaceDeclaration':
      return visit(declaration.body.body);
    case 'TSEnumDeclaration':
      return visit(declaration.body.members);
    case 'TSTypeAliasDeclaration':
      return literalMembers('', declaration.typeAnnotation, docs, text);
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) =>
        id.type === 'Identifier'
          ? literalMembers('', id.typeAnnotation?.typeAnnotation, docs, text)
          : [],
      );
    case 'TSModuleDeclaration':
      return (declaration.body?.body ?? []).flatMap((statement) => namespaced(statement, docs));
    default:
      return [];
  }
}

function visitMember(member: Member, docs: DocIndex, text: string): Found[] {
  const name = memberName(member, text);
  const own = { name, documentation: docs(member.start) };
  const isProperty = member.type === 'TSPropertySignature' || member.type === 'PropertyDefinition';
  const type = isProperty ? member.typeAnnotation?.typeAnnotation : undefined;
  return [own, ...literalMembers(`${name}.`, type, docs, text)];
}

function literalMembers(
  prefix: string,
  type: TSType | undefined,
  docs: DocIndex,
  text: string,
): Found[] {
  if (type?.type !== 'TSTypeLiteral') return [];
  return type.members
    .flatMap((member) => visitMember(member, docs, text))
    .map(({ name, documentation }) => ({ name: prefix + name, documentation }));
}

function namespaced(statement: Statement, docs: DocIndex): Found[] {
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return [];
  const { declaration, start } = statement;
  return declaredNames(declaration).map((name) => ({ name, documentation: docs(start) }));
}

/** Names that a declaration brings into its scope. */
export function declaredNames(declaration: Declaration): string[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => boundNames(id).map(({ name }) => name));
  }
  const { id } = declaration;
  return id?.type === 'Identifier' ? [id.name] : [];
}

/** Identifiers that a pattern binds, those of destructuring included. */
export function boundNames(pattern: BindingPattern): BindingIdentifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => {
        if (element === null) return [];
        return boundNames(element.type === 'RestElement' ? element.argument : element);
      });
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
  }
}

function memberName(member: Member, text: string): string {
  switch (member.type) {
    case 'StaticBlock':
      return 'static';
    case 'TSIndexSignature':
      return text
        .slice(member.start, member.end)
        .replace(/^(?:static |readonly )*(\[[^\]]*\]).*$/s, '$1');
    case 'TSCallSignatureDeclaration':
      return '()';
    case 'TSConstructSignatureDeclaration':
      return 'new ()';
    case 'TSEnumMember':
      return keyName(member.id, false, text);
    default:
      return `${member.static ? 'static ' : ''}${keyName(member.key, member.computed, text)}`;
  }
}

function keyName(key: PropertyKey, computed: boolean, text: string): string {
  const name = text.slice(key.start, key.end);
  return computed ? `[${name}]` : name;
}
