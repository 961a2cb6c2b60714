import type { Declaration, Directive, Statement } from 'oxc-parser';
import type { ParsedSource } from '../source/parse';
import type { Span } from './declaration-text';
import { declarationOf } from './declaration-of';
import { NAMELESS } from './local-declarations';
import { boundNames } from './members';

/** A name as the source declares it. */
export interface SourceName {
  readonly name: string;
  readonly offset: number;
  readonly statement: Directive | Statement;
  /** The part of the statement that concerns this name. */
  readonly span: Span;
  readonly declaration: Declaration | undefined;
  /** Declared by `const { name } = …`, which has no isolated declaration. */
  readonly destructured: boolean;
}

/** Every name that a file declares at its top level, or gives further properties. */
export function sourceNames({ program, text }: ParsedSource): SourceName[] {
  return program.body.flatMap((statement): SourceName[] => {
    const declaration = declarationOf(statement);
    const common = { statement, span: statement, declaration, destructured: false };
    if (declaration === undefined) {
      return undeclared(statement, text).map((name) => ({
        ...common,
        name,
        offset: statement.start,
      }));
    }
    if (declaration.type === 'VariableDeclaration') {
      return declaration.declarations.flatMap((declarator) =>
        boundNames(declarator.id).map((bound) => {
          const destructured = bound !== declarator.id;
          const span = destructured ? bound : declarator;
          return { ...common, name: bound.name, offset: bound.start, span, destructured };
        }),
      );
    }
    const { id } = declaration;
    if (id === null) return [{ ...common, name: NAMELESS, offset: statement.start }];
    return id.type === 'Identifier' ? [{ ...common, name: id.name, offset: id.start }] : [];
  });
}

/** `export default <expression>`, and `f.property = …`, which belongs to the declaration of `f`. */
function undeclared(statement: Directive | Statement, text: string): string[] {
  if (statement.type === 'ExportDefaultDeclaration' || statement.type === 'TSExportAssignment') {
    return ['_default'];
  }
  if (statement.type !== 'ExpressionStatement') return [];
  const assigned = /^([\w$]+)\s*[.[]/.exec(text.slice(statement.start, statement.start + 100));
  return assigned?.[1] === undefined ? [] : [assigned[1]];
}
