import type { Directive, ModuleExportName, Statement } from 'oxc-parser';
import { declaredNames } from './members';
import { declarationOf } from './declaration-of';
import { NAMELESS } from './local-declarations';

/** Every name of the other file, as one namespace. */
export const EVERYTHING = '*';

/** Where a name of a file comes from. */
export interface Link {
  /** Module specifier; `undefined` when it is declared in the same file. */
  readonly from: string | undefined;
  /** Name there, or `EVERYTHING`. */
  readonly name: string;
  readonly typeOnly: boolean;
  /** Where it is written. */
  readonly offset: number;
}

/** What a file gets from others and gives to others. */
export interface SourceLinks {
  /** By local name. */
  readonly imports: ReadonlyMap<string, Link>;
  /** By exported name. */
  readonly exports: ReadonlyMap<string, Link>;
  /** `export * from`. */
  readonly stars: readonly Link[];
}

type Entry = readonly [string, Link];

/** Reads the import and export statements of a file. */
export function sourceLinks(body: readonly (Directive | Statement)[]): SourceLinks {
  return {
    imports: new Map(body.flatMap(importsOf)),
    exports: new Map(body.flatMap(exportsOf)),
    stars: body.flatMap((statement) =>
      statement.type === 'ExportAllDeclaration' && statement.exported === null
        ? [starOf(statement)]
        : [],
    ),
  };
}

function importsOf(statement: Directive | Statement): Entry[] {
  if (statement.type !== 'ImportDeclaration') return [];
  const from = statement.source.value;
  const whole = statement.importKind === 'type';
  return statement.specifiers.map((specifier) => {
    const { start: offset } = specifier;
    const { name: local } = specifier.local;
    switch (specifier.type) {
      case 'ImportSpecifier': {
        const typeOnly = whole || specifier.importKind === 'type';
        return [local, { from, name: nameOf(specifier.imported), typeOnly, offset }];
      }
      case 'ImportDefaultSpecifier':
        return [local, { from, name: 'default', typeOnly: whole, offset }];
      default:
        return [local, { from, name: EVERYTHING, typeOnly: whole, offset }];
    }
  });
}

function exportsOf(statement: Directive | Statement): Entry[] {
  switch (statement.type) {
    case 'ExportAllDeclaration':
      return statement.exported === null ? [] : [[nameOf(statement.exported), starOf(statement)]];
    case 'ExportDefaultDeclaration': {
      const { declaration, start: offset } = statement;
      const declared = declarationOf(statement);
      const expression = declaration.type === 'Identifier' ? declaration.name : '_default';
      const name = declared === undefined ? expression : (declaredNames(declared)[0] ?? NAMELESS);
      return [['default', local(name, offset)]];
    }
    case 'TSExportAssignment': {
      const { expression, start: offset } = statement;
      const name = expression.type === 'Identifier' ? expression.name : '_default';
      return [['export=', local(name, offset)]];
    }
    case 'ExportNamedDeclaration': {
      const { declaration, specifiers, source, exportKind } = statement;
      const from = source?.value;
      const given = specifiers.map((specifier): Entry => {
        const typeOnly = exportKind === 'type' || specifier.exportKind === 'type';
        const { start: offset } = specifier;
        return [
          nameOf(specifier.exported),
          { from, name: nameOf(specifier.local), typeOnly, offset },
        ];
      });
      const declared = declaration === null ? [] : declaredNames(declaration);
      return [...given, ...declared.map((name): Entry => [name, local(name, statement.start)])];
    }
    default:
      return [];
  }
}

function starOf(statement: Extract<Statement, { type: 'ExportAllDeclaration' }>): Link {
  return {
    from: statement.source.value,
    name: EVERYTHING,
    typeOnly: statement.exportKind === 'type',
    offset: statement.start,
  };
}

function local(name: string, offset: number): Link {
  return { from: undefined, name, typeOnly: false, offset };
}

function nameOf(name: ModuleExportName): string {
  return name.type === 'Literal' ? name.value : name.name;
}
