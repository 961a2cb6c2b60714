import { isolatedDeclarationSync } from 'oxc-transform';
import { parseSource, type ParsedSource } from '../source/parse';
import { declarationOf } from './declaration-of';
import { docIndex, type DocIndex } from './doc-index';
import { implicitTypes, type ImplicitType } from './implicit-types';
import { inferredDeclarations, type InferDeclarations } from './inferred-declarations';
import type { Documentation, InterfaceProblem, MemberItem, SourcePlace } from './interface-model';
import { localDeclarations, type LocalDeclaration } from './local-declarations';
import { declaredNames } from './members';
import { sourceLinks, type Link, type SourceLinks } from './source-links';
import { sourceNames, type SourceName } from './source-names';

/** One file, as far as others can see it. */
export interface SourceModule extends SourceLinks {
  readonly file: string;
  /** By local name, overloads in their order. */
  readonly declarations: ReadonlyMap<string, readonly LocalDeclaration[]>;
  readonly syntaxProblems: readonly InterfaceProblem[];
  /** Of one local name. */
  implicitTypesOf(name: string): readonly InterfaceProblem[];
  placeOf(name: string): SourcePlace | undefined;
  placeAt(offset: number): SourcePlace;
}

interface Declared {
  readonly declarations: readonly LocalDeclaration[];
  readonly implicit: readonly ImplicitType[];
  readonly defaultExport: Link | undefined;
}

const NOTHING: Declared = { declarations: [], implicit: [], defaultExport: undefined };

/**
 * Reads a file by way of its isolated declarations, which look the same however the source is formatted; what they
 * cannot tell is inferred where somebody can.
 */
export function sourceModule(file: string, text: string, infer?: InferDeclarations): SourceModule {
  const source = parseSource(file, text);
  const names = sourceNames(source);
  const parses = source.problems.length === 0;
  const { declarations, implicit, defaultExport } = parses ? declared(source) : NOTHING;
  const links = sourceLinks(source.program.body);
  const placeAt = (offset: number): SourcePlace => ({ file, ...source.positionAt(offset) });
  const byName = grouped(names);
  const untyped = [...byName].filter(([, written]) => within(implicit, written).length > 0);
  const inferred = inferredDeclarations(file, new Set(untyped.map(([name]) => name)), infer);
  const told = new Set(inferred.map(({ name }) => name));
  const isolated = [...completed(declarations, byName, source), ...destructured(names)];
  return {
    file,
    ...links,
    exports: withDefault(links.exports, defaultExport),
    declarations: grouped([...isolated.filter(({ name }) => !told.has(name)), ...inferred]),
    syntaxProblems: source.problems.map(({ line, column, message }) => ({
      kind: 'syntax',
      ...{ file, line, column },
      message: `\`${file}\` does not parse: ${message}.`,
    })),
    implicitTypesOf: (name) =>
      within(implicit, byName.get(name) ?? []).map(({ offset, message }) => ({
        kind: 'implicit-type',
        ...placeAt(offset),
        message,
      })),
    placeAt,
    placeOf: (name) => {
      const [first] = byName.get(name) ?? [];
      return first === undefined ? undefined : placeAt(first.offset);
    },
  };
}

function declared(source: ParsedSource): Declared {
  const { file, text } = source;
  if (/\.d\.[cm]?ts$/.test(file)) {
    const declarations = localDeclarations(text, source.program.body, source.comments);
    return { declarations, implicit: [], defaultExport: undefined };
  }
  const { code, errors } = isolatedDeclarationSync(file, text);
  // oxc-transform leaves an empty declaration where a destructured export was.
  const clean = code.replace(/^(?:export )?declare (?:const|let|var);$/gm, '');
  const { program, comments } = parseSource(file.replace(/\.[^.]*$/, '.d.ts'), clean);
  return {
    declarations: localDeclarations(clean, program.body, comments),
    implicit: implicitTypes(errors, text),
    defaultExport: sourceLinks(program.body).exports.get('default'),
  };
}

/** An expression that is exported as default gets its name in the declarations only. */
function withDefault(
  exports: ReadonlyMap<string, Link>,
  defaultExport: Link | undefined,
): ReadonlyMap<string, Link> {
  const written = exports.get('default');
  if (defaultExport === undefined || written?.from !== undefined || written === undefined) {
    return exports;
  }
  return new Map([...exports, ['default', { ...written, name: defaultExport.name }]]);
}

/**
 * Declarations lose the documentation of decorated classes, of namespaces' members, and of overloaded functions
 * where it stands at the implementation.
 */
function completed(
  declarations: readonly LocalDeclaration[],
  names: ReadonlyMap<string, readonly SourceName[]>,
  { text, comments }: ParsedSource,
): LocalDeclaration[] {
  const docs = docIndex(text, comments);
  const documented = new Set(
    declarations.filter((one) => describes(one.documentation)).map(({ name }) => name),
  );
  return declarations.map((one) => {
    const written = names.get(one.name) ?? [];
    const inSource = documented.has(one.name) ? [] : written.flatMap((name) => docOf(name, docs));
    const description = inSource.find(describes)?.description;
    return {
      ...one,
      documentation:
        one.documentation === undefined || description === undefined
          ? (one.documentation ?? inSource.find(describes) ?? inSource[0])
          : { ...one.documentation, description },
      members: one.kind === 'namespace' ? described(one.members, written, docs) : one.members,
    };
  });
}

/** Members of a namespace with the documentation that they have in the source. */
function described(
  members: readonly MemberItem[],
  written: readonly SourceName[],
  docs: DocIndex,
): MemberItem[] {
  const found = new Map<string, Documentation | undefined>();
  for (const { declaration } of written) {
    if (declaration?.type !== 'TSModuleDeclaration') continue;
    for (const statement of declaration.body?.body ?? []) {
      const inner = declarationOf(statement);
      const names = inner === undefined ? [] : declaredNames(inner);
      for (const name of names) found.set(name, found.get(name) ?? docs(statement.start));
    }
  }
  return members.map((one) => ({
    ...one,
    documentation: one.documentation ?? found.get(one.name),
  }));
}

function describes(documentation: Documentation | undefined): boolean {
  return documentation !== undefined && documentation.description !== '';
}

function docOf({ statement, declaration }: SourceName, docs: DocIndex): Documentation[] {
  if (declaration === undefined) return [];
  const decorator = 'decorators' in declaration ? declaration.decorators[0] : undefined;
  const found = docs(Math.min(statement.start, decorator?.start ?? statement.start));
  return found === undefined ? [] : [found];
}

function destructured(names: readonly SourceName[]): LocalDeclaration[] {
  return names
    .filter((one) => one.destructured)
    .map(({ name }) => ({
      name,
      kind: 'constant',
      text: { before: 'const ', name, after: ': unknown;' },
      head: undefined,
      documentation: undefined,
      members: [],
    }));
}

function within(implicit: readonly ImplicitType[], names: readonly SourceName[]): ImplicitType[] {
  return implicit.filter(({ offset }) =>
    names.some(({ span: { start, end } }) => offset >= start && offset < end),
  );
}

function grouped<T extends { readonly name: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.name);
    if (group === undefined) groups.set(one.name, [one]);
    else group.push(one);
  }
  return groups;
}
