import { parseSync, type EcmaScriptModule } from 'oxc-parser';
import type {
  Expression,
  NamedExportBindings,
  NamedImportBindings,
  SourceFile,
  Statement,
} from 'typescript';
import type { Compiler } from './find-typescript';

/** What an import or a re-export names that is there when the program runs, with its quotes. */
export interface ImportSpecifier {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Specifiers of a text. */
export function specifiersIn(file: string, text: string): ImportSpecifier[] {
  const { module } = parseSync(file, text);
  const all = [...staticSpecifiers(module), ...dynamicSpecifiers(module, text)];
  return [...new Map(all.map((one) => [one.start, one])).values()];
}

/** Specifiers of what the compiler has parsed; undefined where one may stand anywhere in it. */
export function parsedSpecifiers(ts: Compiler, source: SourceFile): ImportSpecifier[] | undefined {
  if (/\bimport\s*(?:\/[/*]|\(|\.)/.test(source.text)) return undefined;
  return source.statements.flatMap((statement) => {
    const specifier = specifierOf(ts, statement);
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
    return [{ value: specifier.text, start: specifier.getStart(source), end: specifier.end }];
  });
}

function staticSpecifiers({ staticImports, staticExports }: EcmaScriptModule): ImportSpecifier[] {
  const imports = staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest);
  const exports = staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null || isType ? [] : [moduleRequest],
    ),
  );
  return [...imports, ...exports];
}

function dynamicSpecifiers({ dynamicImports }: EcmaScriptModule, text: string): ImportSpecifier[] {
  return dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const value = /^(['"])(.*)\1$/s.exec(text.slice(start, end))?.[2];
    return value === undefined ? [] : [{ value, start, end }];
  });
}

function specifierOf(ts: Compiler, statement: Statement): Expression | undefined {
  if (ts.isImportDeclaration(statement)) {
    const { importClause, moduleSpecifier } = statement;
    if (importClause === undefined) return moduleSpecifier;
    if (ts.isTypeOnlyImportOrExportDeclaration(importClause)) return undefined;
    const { name, namedBindings } = importClause;
    const isKept = name !== undefined || !isOfTypes(ts, namedBindings);
    return isKept ? moduleSpecifier : undefined;
  }
  if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return undefined;
  const { exportClause, moduleSpecifier } = statement;
  return isOfTypes(ts, exportClause) ? undefined : moduleSpecifier;
}

/** Whether each of the names in braces is a type; braces without names are no types. */
function isOfTypes(
  ts: Compiler,
  names: NamedImportBindings | NamedExportBindings | undefined,
): boolean {
  if (names === undefined || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return false;
  const { elements } = names;
  return elements.length > 0 && elements.every(({ isTypeOnly }) => isTypeOnly);
}
