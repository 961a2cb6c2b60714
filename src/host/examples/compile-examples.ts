import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'oxc-transform';
import type {
  CompilerHost,
  CompilerOptions,
  SourceFile,
  Program as TypeScriptProgram,
} from 'typescript';
import type { TypeProblem } from '../../core/examples/example-run';
import { programId, type Program } from '../../core/examples/program';
import { wholeText } from '../../core/examples/setup';
import { typeProblems } from './check-types';
import { exampleOptions, withNames } from './compiler-options';
import {
  emitSources,
  emittedFile,
  linked,
  write,
  type EmitPlaces,
  type ReadSource,
  type Resolve,
  type Source,
} from './emit';
import { scratchFolder } from './example-process';
import { findTypeScript, type Compiler } from './find-typescript';
import { parsedSpecifiers } from './import-specifiers';
import { cachingHost } from './source-cache';
import type { ExamplesRequest } from './run-examples';

/** Examples of one module, checked. */
export interface CompiledExamples {
  readonly problems: readonly TypeProblem[];
  /** Those that neither have a problem nor a setup that has one. */
  readonly runnable: readonly Program[];
  /** Sources of the workspace that the compiler read, absolute. */
  readonly sources: readonly string[];
  /** Compiles a program with all sources that it needs. */
  emit(program: Program, code: string): EmittedProgram;
}

/** A program that Node can import. */
export interface EmittedProgram {
  readonly url: string;
  /** The line of its document that a place in it comes from; all of them counted from 1. */
  readonly lineOf: (line: number, column: number) => number | undefined;
}

/** Examples of one module, as a compiler can be asked about them. */
export interface PreparedExamples extends Pick<ExamplesRequest, 'root' | 'programs'> {
  readonly ts: Compiler;
  /** The workspace and the module's folder in it, absolute, without symbolic links on the way. */
  readonly workspace: string;
  readonly folder: string;
  /** As the module's own tsconfig says, without what `names` adds. */
  readonly options: CompilerOptions;
  /** Entry files by the names of packages, of the module itself and of what it depends on. */
  readonly names: ReadonlyMap<string, string>;
  /** Each as if it were a file. */
  readonly files: ReadonlyMap<string, Program>;
  readonly texts: ReadonlyMap<string, string>;
}

/** A program of the compiler that has examples of a module, or of several. */
export interface Compilation {
  readonly program: TypeScriptProgram;
  readonly host: CompilerHost;
  readonly options: CompilerOptions;
  /** Of all of them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** @throws AmiwError TYPESCRIPT_MISSING, TYPESCRIPT_UNSUPPORTED */
export function compileExamples(request: ExamplesRequest): CompiledExamples {
  const prepared = prepareExamples(request);
  const { ts, texts, names } = prepared;
  const options = withNames(prepared.options, names);
  const host = cachingHost(ts, options, texts);
  const program = ts.createProgram({ rootNames: [...texts.keys()], options, host });
  const files = program.getSourceFiles().map(({ fileName }) => fileName);
  return checkExamples(prepared, { program, host, options, texts }, files);
}

/** @throws AmiwError TYPESCRIPT_MISSING, TYPESCRIPT_UNSUPPORTED */
export function prepareExamples({
  workspaceRoot,
  root,
  dependencyRoots,
  programs,
}: ExamplesRequest): PreparedExamples {
  const workspace = realpathSync(workspaceRoot);
  const ts = findTypeScript(workspaceRoot, root);
  const folder = join(workspace, root);
  const names = entriesByName(workspace, [...dependencyRoots, root]);
  const files = new Map(programs.map((program) => [fileOf(folder, program), program]));
  return {
    ...{ ts, workspace, root, folder, names, programs, files },
    options: exampleOptions(ts, folder),
    texts: new Map([...files].map(([file, program]) => [file, wholeText(program)])),
  };
}

/** @param reached Files that a module's examples need, themselves included. */
export function checkExamples(
  prepared: PreparedExamples,
  compilation: Compilation,
  reached: readonly string[],
): CompiledExamples {
  const { ts, workspace, folder, programs, files } = prepared;
  const { program, texts } = compilation;
  const problems = new Map(
    [...files].map(([file, one]) => [one, typeProblems(ts, program, file, one)]),
  );
  const isRight = (one: Program | undefined): boolean =>
    one === undefined || (problems.get(one)?.length === 0 && isRight(one.setup));
  const resolve = sourceResolver(ts, { ...compilation, folder, workspace });
  const places = { workspace, scratch: join(scratchFolder(), nameOf(workspace)) };
  // What runs is what was checked, to the byte.
  const read = (file: string): Source =>
    parsed(ts, program.getSourceFile(file)) ?? readSource(file);
  const emitter = { places, resolve, read, reached: new Set<string>() };
  return {
    problems: [...problems.values()].flat(),
    runnable: programs.filter(isRight),
    sources: reached.filter((file) => file.startsWith(`${workspace}/`) && !texts.has(file)),
    emit: (one, code) => emitProgram(fileOf(folder, one), code, emitter),
  };
}

interface Resolution extends Omit<Compilation, 'program'> {
  readonly folder: string;
  readonly workspace: string;
}

/** What runs is what was checked: specifiers lead where the compiler says. */
function sourceResolver(ts: Compiler, resolution: Resolution): Resolve {
  const { folder, workspace, options, host, texts } = resolution;
  // Most was resolved when the examples were checked.
  const cache =
    host.getModuleResolutionCache?.() ??
    ts.createModuleResolutionCache(folder, (name) => name, options);
  const mode = ts.ModuleKind.ESNext;
  return (specifier, importer) => {
    const found = ts.resolveModuleName(specifier, importer, options, host, cache, undefined, mode);
    const file = found.resolvedModule?.resolvedFileName;
    const isOther = file !== undefined && isSource(file, workspace) && !texts.has(file);
    return isOther ? file : undefined;
  };
}

function parsed(ts: Compiler, source: SourceFile | undefined): Source | undefined {
  return source && { text: source.text, specifiers: () => parsedSpecifiers(ts, source) };
}

function readSource(file: string): Source {
  return { text: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') };
}

/** Where an example would lie if it were a file. */
function fileOf(folder: string, program: Program): string {
  return join(folder, `${programId(program)}.mts`);
}

function nameOf(workspace: string): string {
  return createHash('sha256').update(workspace).digest('hex').slice(0, 12);
}

interface Emitter {
  readonly places: EmitPlaces;
  readonly resolve: Resolve;
  readonly read: ReadSource;
  /** Sources that programs of the same module have compiled. */
  readonly reached: Set<string>;
}

function emitProgram(
  file: string,
  code: string,
  { places, resolve, read, reached }: Emitter,
): EmittedProgram {
  const { code: text, imports } = linked(file, { text: code }, places, resolve);
  emitSources(imports, places, { resolve, read }, reached);
  const { code: compiled, map } = transformSync(file, text, { sourcemap: true });
  const target = emittedFile(file, places).replace(/\.mts\.mjs$/, '.mjs');
  write(target, compiled, places);
  const lineOf = (line: number, column: number): number | undefined => {
    // Here and not in Node, which would look for a map in every file that it loads.
    const payload = map && { file: '', sourceRoot: '', sourcesContent: [], ...map };
    const entry = payload && new SourceMap(payload).findEntry(line - 1, column - 1);
    return entry && 'originalLine' in entry ? entry.originalLine + 1 : undefined;
  };
  return { url: pathToFileURL(target).href, lineOf };
}

/** TypeScript of the workspace itself: what is installed is compiled, and what is declared runs elsewhere. */
function isSource(file: string, workspace: string): boolean {
  return (
    file.startsWith(`${workspace}/`) &&
    !file.includes('/node_modules/') &&
    /(?<!\.d)\.[cm]?tsx?$/.test(file)
  );
}

/** Entry files by package name: a module is used from its sources, built or not. */
function entriesByName(workspace: string, roots: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    roots.flatMap((root): [string, string][] => {
      const folder = join(workspace, root);
      const manifest = join(folder, 'package.json');
      const entry = join(folder, 'src/index.ts');
      if (!existsSync(manifest) || !existsSync(entry)) return [];
      const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly name?: string };
      return name === undefined ? [] : [[name, realpathSync(entry)]];
    }),
  );
}
