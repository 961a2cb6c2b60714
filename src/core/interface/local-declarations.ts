import type { Comment, Declaration, Directive, Statement, VariableDeclaration } from 'oxc-parser';
import { declarationOf } from './declaration-of';
import {
  declarationText,
  privateMembers,
  type DeclarationText,
  type Gap,
  type Span,
} from './declaration-text';
import { docIndex } from './doc-index';
import type { Documentation, ExportKind, MemberItem } from './interface-model';
import { bodyOf, membersOf, type DeclarationFile } from './members';

/** Name that a default export without one has within its file. */
export const NAMELESS = '*default*';

/** One declaration in a file; a name may have several. */
export interface LocalDeclaration {
  readonly name: string;
  readonly kind: Exclude<ExportKind, 'external'>;
  readonly text: DeclarationText;
  /** `text` without the members; `undefined` if there can be none. */
  readonly head: DeclarationText | undefined;
  readonly documentation: Documentation | undefined;
  readonly members: readonly MemberItem[];
  /** Nobody wrote its type, or not all of it. */
  readonly isInferred?: boolean;
}

/** Top-level declarations of a declaration file, in their order. */
export function localDeclarations(
  text: string,
  body: readonly (Directive | Statement)[],
  comments: readonly Comment[],
): LocalDeclaration[] {
  const file = { text, comments, docs: docIndex(text, comments) };
  return body.flatMap((statement) => {
    const declaration = declarationOf(statement);
    if (declaration === undefined) return [];
    return declaration.type === 'VariableDeclaration'
      ? constants(declaration, statement, file)
      : named(declaration, statement, file);
  });
}

function constants(
  declaration: VariableDeclaration,
  statement: Span,
  file: DeclarationFile,
): LocalDeclaration[] {
  return declaration.declarations.flatMap((declarator) => {
    const { id } = declarator;
    if (id.type !== 'Identifier') return [];
    const name = { start: id.start, end: id.start + id.name.length };
    const alone = { ...declaration, declarations: [declarator] };
    const body = bodyOf(alone);
    const textWithout = (gaps: readonly Gap[]): DeclarationText => {
      const text = declarationText(file.text, file.comments, declarator, name, gaps);
      return { ...text, before: `${declaration.kind} `, after: `${text.after};` };
    };
    return {
      name: id.name,
      kind: 'constant',
      text: textWithout([]),
      head: body && textWithout([body]),
      documentation: file.docs(statement.start),
      members: membersOf(alone, file),
    };
  });
}

function named(
  declaration: Exclude<Declaration, VariableDeclaration>,
  statement: Span,
  file: DeclarationFile,
): LocalDeclaration[] {
  const { id } = declaration;
  if (id !== null && id.type !== 'Identifier') return [];
  if (declaration.type === 'TSModuleDeclaration' && declaration.kind === 'global') return [];
  const { text, comments, docs } = file;
  const textWithout = (gaps: readonly Gap[]): DeclarationText =>
    declarationText(text, comments, statement, id ?? undefined, gaps);
  const body = bodyOf(declaration);
  return [
    {
      name: id?.name ?? NAMELESS,
      kind: kindOf(declaration),
      text: textWithout(privateMembers(declaration)),
      head: body && textWithout([body]),
      documentation: docs(statement.start),
      members: membersOf(declaration, file),
    },
  ];
}

function kindOf(declaration: Exclude<Declaration, VariableDeclaration>): LocalDeclaration['kind'] {
  switch (declaration.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return 'class';
    case 'TSInterfaceDeclaration':
      return 'interface';
    case 'TSTypeAliasDeclaration':
      return 'type';
    case 'TSEnumDeclaration':
      return 'enum';
    case 'TSModuleDeclaration':
      return 'namespace';
    case 'TSImportEqualsDeclaration':
      return 'constant';
    default:
      return 'function';
  }
}
