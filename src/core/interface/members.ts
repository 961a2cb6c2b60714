import type {
  BindingIdentifier,
  BindingPattern,
  ClassElement,
  Comment,
  Declaration,
  PropertyKey,
  Statement,
  TSEnumMember,
  TSSignature,
  TSType,
} from 'oxc-parser';
import { declarationOf } from './declaration-of';
import { codeOf, type Gap } from './declaration-text';
import type { DocIndex } from './doc-index';
import type { MemberItem } from './interface-model';

type Member = ClassElement | TSSignature | TSEnumMember;

/** A declaration file, as far as its members are of interest. */
export interface DeclarationFile {
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly docs: DocIndex;
}

/** What stands instead of members that are told elsewhere. */
const ELSEWHERE = '{…}';

/** Members of a declaration in their order, without those that a class keeps to itself. */
export function membersOf(declaration: Declaration, file: DeclarationFile): MemberItem[] {
  switch (declaration.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return declaration.body.body
        .filter((member) => !isPrivate(member))
        .map((member) => memberItem(member, file));
    case 'TSInterfaceDeclaration':
      return declaration.body.body.map((member) => memberItem(member, file));
    case 'TSEnumDeclaration':
      return declaration.body.members.map((member) => memberItem(member, file));
    case 'TSTypeAliasDeclaration':
      return literalMembers(declaration.typeAnnotation, file);
    case 'VariableDeclaration':
      return declaration.declarations.flatMap(({ id }) =>
        id.type === 'Identifier' ? literalMembers(id.typeAnnotation?.typeAnnotation, file) : [],
      );
    case 'TSModuleDeclaration':
      return (declaration.body?.body ?? []).flatMap((statement) => namespaced(statement, file));
    default:
      return [];
  }
}

/** The part of a declaration that `membersOf` tells, and what to show of it. */
export function bodyOf(declaration: Declaration): Gap | undefined {
  switch (declaration.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'TSInterfaceDeclaration':
    case 'TSEnumDeclaration':
      return declaration.body;
    case 'TSModuleDeclaration':
      return declaration.body ?? undefined;
    case 'TSTypeAliasDeclaration':
      return literalGap(declaration.typeAnnotation);
    case 'VariableDeclaration': {
      const [only, second] = declaration.declarations;
      if (only?.id.type !== 'Identifier' || second !== undefined) return undefined;
      return literalGap(only.id.typeAnnotation?.typeAnnotation);
    }
    default:
      return undefined;
  }
}

/** Whether a class keeps a member to itself. */
export function isPrivate(member: ClassElement): boolean {
  if (member.type === 'StaticBlock') return true;
  if (member.type === 'TSIndexSignature') return false;
  if (member.key.type === 'PrivateIdentifier') return true;
  const isConstructor = member.type === 'MethodDefinition' && member.kind === 'constructor';
  return member.accessibility === 'private' && !isConstructor;
}

/** Whether somebody wrote about a member, or about one of its members. */
export function isDocumented({ documentation, members }: MemberItem): boolean {
  return documentation !== undefined || members.some(isDocumented);
}

function memberItem(member: Member, file: DeclarationFile): MemberItem {
  const { text, comments, docs } = file;
  const isProperty = member.type === 'TSPropertySignature' || member.type === 'PropertyDefinition';
  const type = isProperty ? member.typeAnnotation?.typeAnnotation : undefined;
  const nested = literalMembers(type, file);
  const gap = nested.some(isDocumented) ? literalGap(type) : undefined;
  return {
    name: memberName(member, text),
    code: codeOf(text, comments, member, gap === undefined ? [] : [gap]),
    documentation: docs(member.start),
    members: gap === undefined ? [] : nested,
  };
}

function literalMembers(type: TSType | undefined, file: DeclarationFile): MemberItem[] {
  return (type && literalOf(type)?.members.map((member) => memberItem(member, file))) ?? [];
}

function literalGap(type: TSType | undefined): Gap | undefined {
  const literal = type && literalOf(type);
  return literal && { start: literal.start, end: literal.end, instead: ELSEWHERE };
}

/** `{ … }`, also as `readonly { … }[]` and `Readonly<{ … }>`. */
function literalOf(type: TSType): Extract<TSType, { type: 'TSTypeLiteral' }> | undefined {
  switch (type.type) {
    case 'TSTypeLiteral':
      return type;
    case 'TSParenthesizedType':
    case 'TSTypeOperator':
      return literalOf(type.typeAnnotation);
    case 'TSArrayType':
      return literalOf(type.elementType);
    case 'TSTypeReference': {
      const [only, second] = type.typeArguments?.params ?? [];
      return only !== undefined && second === undefined ? literalOf(only) : undefined;
    }
    default:
      return undefined;
  }
}

/** All declarations of a namespace in a declaration file are exported, whether they say so or not. */
function namespaced(statement: Statement, file: DeclarationFile): MemberItem[] {
  const { text, comments, docs } = file;
  const declaration = declarationOf(statement);
  if (declaration === undefined) return [];
  const members = membersOf(declaration, file);
  const body = members.some(isDocumented) ? bodyOf(declaration) : undefined;
  const code = codeOf(text, comments, declaration, body === undefined ? [] : [body]);
  return declaredNames(declaration).map((name) => ({
    name,
    code: code.replace(/^declare /, ''),
    documentation: docs(statement.start),
    members: body === undefined ? [] : members,
  }));
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
