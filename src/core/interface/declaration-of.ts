import type { Declaration, Directive, Statement } from 'oxc-parser';

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
