import type { Comment, Declaration, Directive, Statement, VariableDeclaration } from 'oxc-parser';
import {
  declarationText,
  privateMembers,
  type DeclarationText,
  type Span,
} from './declaration-text';
import { docIndex, type DocIndex } from './doc-index';
import type { Documentation, ExportKind, MemberItem } from './interface-model';
import { membersOf } from './members';

/** Name that a default export without one has within its file. */
export const NAMELESS = '*default*';

/** One declaration in a file; a name may have several. */
export interface LocalDeclaration {
  readonly name: string;
  readonly kind: Exclude<ExportKind, 'external'>;
  readonly text: DeclarationText;
  readonly documentation: Documentation | undefined;
  readonly members: readonly MemberItem[];
}

interface DeclarationFile {
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly docs: DocIndex;
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

/** What a statement declares at the top level, exported or not. */
export function declarationOf(statement: Directive | Statement): Declaration | undefined {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      return statement.declaration ?? undefined;
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement;
      return isDeclaration(declaration) ? declaration : undefined;
    }
    default:
      return isDeclaration(statement) ? statement : undefined;
  }
}

function isDeclaration(node: { readonly type: string }): node is Declaration {
  return DECLARATIONS.has(node.type);
}

const DECLARATIONS: ReadonlySet<string> = new Set<Declaration['type']>([
  'VariableDeclaration',
  'FunctionDeclaration',
  'TSDeclareFunction',
  'ClassDeclaration',
  'TSTypeAliasDeclaration',
  'TSInterfaceDeclaration',
  'TSEnumDeclaration',
  'TSModuleDeclaration',
  'TSImportEqualsDeclaration',
]);

function constants(
  declaration: VariableDeclaration,
  statement: Span,
  file: DeclarationFile,
): LocalDeclaration[] {
  return declaration.declarations.flatMap((declarator) => {
    const { id } = declarator;
    if (id.type !== 'Identifier') return [];
    const name = { start: id.start, end: id.start + id.name.length };
    const text = declarationText(file.text, file.comments, declarator, name);
    return {
      name: id.name,
      kind: 'constant',
      text: { ...text, before: `${declaration.kind} `, after: `${text.after};` },
      documentation: file.docs(statement.start),
      members: membersOf({ ...declaration, declarations: [declarator] }, file.docs, file.text),
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
  return [
    {
      name: id?.name ?? NAMELESS,
      kind: kindOf(declaration),
      text: declarationText(
        text,
        comments,
        statement,
        id ?? undefined,
        privateMembers(declaration),
      ),
      documentation: docs(statement.start),
      members: membersOf(declaration, docs, text),
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
