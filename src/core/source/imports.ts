import type { Expression, Node } from 'oxc-parser';
import type { ParsedSource } from './parse';
import { walk } from './walk';

/** One place where a source names another module, by whatever syntax. */
export interface ImportFact {
  /** As it is written, without the quotes. */
  readonly specifier: string;
  /** Of the specifier's opening quote. */
  readonly offset: number;
}

/**
 * Everything that a source reads from other modules: `import`, `import type`, `export … from`, `import()`,
 * `require()`, `import x = require()`, `typeof import()` and `new URL('…', import.meta.url)`.
 * Specifiers that are put together at run time are not in it.
 */
export function importsOf(source: ParsedSource): ImportFact[] {
  const found: ImportFact[] = [];
  for (const { node } of walk(source.program)) {
    const literal = specifierIn(node);
    const specifier = literal ? textOf(literal) : undefined;
    if (literal && specifier !== undefined) found.push({ specifier, offset: literal.start });
  }
  return found;
}

function specifierIn(node: Node): Node | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'TSExternalModuleReference':
      return node.expression;
    case 'CallExpression':
    case 'NewExpression':
      return loadedBy(node.callee, node.arguments);
    default:
      return undefined;
  }
}

function loadedBy(callee: Expression, [first, second]: readonly Node[]): Node | undefined {
  if (callee.type !== 'Identifier' || first === undefined) return undefined;
  const isRequire = callee.name === 'require' && second === undefined;
  const isUrl = callee.name === 'URL' && second !== undefined && isModuleUrl(second);
  return isRequire || isUrl ? first : undefined;
}

function isModuleUrl(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'url'
  );
}

/** The value of a string, or of a template without gaps. */
export function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}
