import { existsSync, realpathSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import type { CompilerOptions, ResolvedModuleFull, SourceFile } from 'typescript';
import {
  checkExamples,
  prepareExamples,
  type Compilation,
  type CompiledExamples,
  type PreparedExamples,
} from './compile-examples';
import { automaticTypes, includedBy, reachesOthers, type TracedProgram } from './included-files';
import type { ModuleResolver } from './resolve-installed';
import type { ExamplesRequest } from './run-examples';
import { withNames } from './compiler-options';
import { cachingHost } from './source-cache';

/** One module among those that are compiled together. */
interface Member extends PreparedExamples {
  readonly request: ExamplesRequest;
  /** Modules of different kinds need programs of their own, whatever their sources say. */
  readonly kind: string;
}

/**
 * Checks the examples of several modules in one program: most of what a program costs is the language's own types and
 * those of packages, which modules share. Answered is only for modules that a program of their own would say the same
 * of, and only if that is that all is well; the others, and those whose compilation fails, have to ask alone.
 */
export function compileTogether(
  requests: readonly ExamplesRequest[],
): ReadonlyMap<ExamplesRequest, CompiledExamples> {
  const members = requests.flatMap(memberOf);
  return new Map(groupBy(members, ({ kind }) => kind).flatMap(compileGroup));
}

/** Whoever cannot be prepared is told why when it asks alone. */
function memberOf(request: ExamplesRequest): Member[] {
  try {
    const prepared = prepareExamples(request);
    return [{ ...prepared, request, kind: kindOf(prepared) }];
  } catch {
    return [];
  }
}

/** Options that say where names lead; the others have to be the same to the letter. */
interface PlaceOptions {
  readonly configFilePath?: string;
  readonly pathsBasePath?: string;
  readonly baseUrl?: string;
  readonly paths?: CompilerOptions['paths'];
}

function kindOf({ ts, folder, options }: PreparedExamples): string {
  const { configFilePath: _, ...others } = options;
  const host = ts.createCompilerHost(options);
  const typeRoots = ts.getEffectiveTypeRoots(options, host) ?? [];
  const hasOwn = ['@types', '@typescript'].some((scope) =>
    existsSync(join(folder, 'node_modules', scope)),
  );
  return JSON.stringify({
    ...{ version: ts.version, options: others, types: automaticTypes(ts, folder, options, host) },
    typeRoots: typeRoots.filter((one) => existsSync(one)),
    ...(hasOwn && { folder }),
  });
}

type Answer = [ExamplesRequest, CompiledExamples];

function compileGroup(members: readonly Member[]): Answer[] {
  const [first] = members;
  const names = commonNames(members);
  if (first === undefined || members.length === 1 || names === undefined) return [];
  try {
    const group = trace(first, members, names);
    const shares = members.map((member) => shareOf(member, group));
    if (!isExplained(shares, group)) return [];
    const reaching = groupBy(shares, ({ reaching }) => reaching.join('\n'));
    // What one module says to all others must not reach those that never see it.
    if (reaching.length > 1) {
      return reaching.flatMap((some) => compileGroup(some.map(({ member }) => member)));
    }
    return shares
      .filter((share) => findsTheSame(share, group))
      .flatMap((share) => told(share, group));
  } catch {
    // The compiler gave up on one of them: whose fault it was shows when each asks alone.
    return [];
  }
}

/** Entry files of all members; undefined where one name means different files. */
function commonNames(members: readonly Member[]): ReadonlyMap<string, string> | undefined {
  const all = new Map<string, string>();
  for (const [name, entry] of members.flatMap(({ names }) => [...names])) {
    if ((all.get(name) ?? entry) !== entry) return undefined;
    all.set(name, entry);
  }
  return all;
}

interface Group extends TracedProgram, Compilation {
  readonly names: ReadonlyMap<string, string>;
  /** Specifiers that a file imports by, and what they led to. */
  readonly resolved: ReadonlyMap<string, readonly Resolved[]>;
  /** Files that are there without an import. */
  readonly automatic: readonly string[];
}

interface Resolved {
  readonly specifier: string;
  readonly module: ResolvedModuleFull | undefined;
}

function trace(
  { ts, folder, options: own }: Member,
  members: readonly Member[],
  names: ReadonlyMap<string, string>,
): Group {
  const options = withNames(own, names);
  const texts = new Map(members.flatMap((member) => [...member.texts]));
  const plain = cachingHost(ts, options, texts);
  const resolved = new Map<string, readonly Resolved[]>();
  const host = {
    ...plain,
    resolveModuleNameLiterals: recording(plain, resolved),
  };
  const program = ts.createProgram({ rootNames: [...texts.keys()], options, host });
  const imported = new Map(
    [...resolved].map(([file, all]) => [
      file,
      all.flatMap(({ module }) => module?.resolvedFileName ?? []),
    ]),
  );
  const automatic = automaticTypes(ts, folder, options, host);
  return { ...{ ts, program, host, options, texts, names, resolved, imported, automatic } };
}

function recording(
  resolver: ModuleResolver,
  resolved: Map<string, readonly Resolved[]>,
): ModuleResolver['resolveModuleNameLiterals'] {
  return (literals, file, ...others) => {
    const found = resolver.resolveModuleNameLiterals(literals, file, ...others);
    const all = literals.map(({ text: specifier }, index) => ({
      specifier,
      module: found[index]?.resolvedModule,
    }));
    resolved.set(file, all);
    return found;
  };
}

/** What of a program is a module's own matter. */
interface Share {
  readonly member: Member;
  readonly files: ReadonlySet<SourceFile>;
  /** Names of those of them that say something to all others. */
  readonly reaching: readonly string[];
}

function shareOf(member: Member, group: Group): Share {
  const { ts } = group;
  const files = includedBy([...group.automatic, ...member.texts.keys()], group);
  const reaching = [...files].filter((file) => reachesOthers(ts, file));
  return { member, files, reaching: reaching.map(({ fileName }) => fileName).sort() };
}

/** Whether it is known of each file why it is there, and each package is there once. */
function isExplained(shares: readonly Share[], { program, resolved }: Group): boolean {
  const known = new Set(shares.flatMap(({ files }) => [...files]));
  const places = new Map<string, string>();
  const isOnce = [...resolved.values()].flat().every(({ module }) => {
    const { packageId, resolvedFileName = '' } = module ?? {};
    if (packageId === undefined) return true;
    const { name, subModuleName, version } = packageId;
    const id = `${name}/${subModuleName}@${version}`;
    const place = places.get(id) ?? resolvedFileName;
    places.set(id, place);
    return place === resolvedFileName;
  });
  return (
    isOnce &&
    program
      .getSourceFiles()
      .every((file) => known.has(file) || program.isSourceFileDefaultLibrary(file))
  );
}

/** Whether every name that only the company of others gives to the module's files would lead it to the same file. */
function findsTheSame({ member, files }: Share, { names, resolved }: Group): boolean {
  return [...files].every(({ fileName }) =>
    (resolved.get(fileName) ?? []).every(({ specifier }) => {
      const entry = names.get(specifier);
      return entry === undefined || entryOf(member, specifier) === entry;
    }),
  );
}

function entryOf({ names, options }: Member, specifier: string): string | undefined {
  const { pathsBasePath = '', baseUrl = pathsBasePath, paths = {} }: PlaceOptions = options;
  const [mapped] = paths[specifier] ?? [];
  const file = mapped === undefined ? undefined : resolvePath(baseUrl, mapped);
  const found = file !== undefined && existsSync(file) ? realpathSync(file) : undefined;
  return names.get(specifier) ?? found;
}

function told({ member, files }: Share, group: Group): Answer[] {
  const compiled = checkExamples(
    member,
    group,
    [...files].map(({ fileName }) => fileName),
  );
  return compiled.problems.length === 0 ? [[member.request, compiled]] : [];
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
