import type { Node } from 'oxc-parser';
import type { ModuleView } from '../module/module-view';
import type { ParsedSource } from '../source/parse';
import { findSource, isRelative, joinSpecifier } from '../source/resolve';
import { importsOf } from '../source/imports';
import type { TestRun } from './test-run';
import { testSourceOf, type TestSource } from './test-source';

/** What a test file reads of its own module, itself and through its helpers. */
export interface OwnImports {
  /** Sources below `src`, by path. */
  readonly sources: ReadonlySet<string>;
  /** Helpers outside `src`, by path, the test file itself included. */
  readonly helpers: ReadonlySet<string>;
  /** Specifiers of everything that is no relative path. */
  readonly packages: ReadonlySet<string>;
}

export function ownImportsOf(module: ModuleView, testFile: string): OwnImports {
  const files = new Set(module.files);
  const sources = new Set<string>();
  const helpers = new Set<string>();
  const packages = new Set<string>();
  const pending = [testFile];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (helpers.has(file)) continue;
    helpers.add(file);
    for (const specifier of valueImportsOf(module, file)) {
      if (!isRelative(specifier)) {
        packages.add(specifier);
        continue;
      }
      const found = findSource(files, joinSpecifier(file, specifier));
      if (found?.startsWith('src/') === true) sources.add(found);
      else if (found !== undefined && /\.[cm]?[jt]sx?$/.test(found)) pending.push(found);
    }
  }
  return { sources, helpers, packages };
}

/** The test files that ran, and their helpers, each once: an assertion may stand in either. */
export function testSourcesOf(module: ModuleView, { files }: TestRun): TestSource[] {
  const reached = files.flatMap(({ file }) => [...ownImportsOf(module, file).helpers]);
  return [...new Set(reached)].sort().map((file) => testSourceOf(module, file));
}

/** A helper is reached from many test files, and says the same to all of them. */
const known = new WeakMap<ParsedSource, readonly string[]>();

function valueImportsOf(module: ModuleView, file: string): readonly string[] {
  const { parsed } = testSourceOf(module, file);
  const imports = known.get(parsed) ?? valueImportsIn(parsed);
  known.set(parsed, imports);
  return imports;
}

/** Types leave nothing behind at run time. */
function valueImportsIn(parsed: ParsedSource): string[] {
  const types = parsed.program.body.filter(isOfTypes);
  return importsOf(parsed)
    .filter(({ offset }) => !types.some(({ start, end }) => start <= offset && offset < end))
    .map(({ specifier }) => specifier);
}

function isOfTypes(statement: Node): boolean {
  switch (statement.type) {
    case 'ImportDeclaration':
      return (
        statement.importKind === 'type' ||
        (statement.specifiers.length > 0 &&
          statement.specifiers.every(
            (specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type',
          ))
      );
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return statement.exportKind === 'type';
    default:
      return false;
  }
}
