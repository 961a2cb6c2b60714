import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'oxc-transform';
import type { CompilerHost, CompilerOptions, SourceFile } from 'typescript';
import type { TypeProblem } from '../../core/examples/example-run';
import { programId, type Program } from '../../core/examples/program';
import { wholeText } from '../../core/examples/setup';
import { typeProblems } from './check-types';
import { exampleOptions } from './compiler-options';
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
  /** Compiles a program, with all sources that it needs, and gives its URL. */
  emit(program: Program, code: string): string;
}

/** @throws AmiwError TYPESCRIPT_MISSING, TYPESCRIPT_UNSUPPORTED */
export function compileExamples(
  { workspaceRoot, root, dependencyRoots, programs }: ExamplesRequest,
  workspace: string,
): CompiledExamples {
  const ts = findTypeScript(workspaceRoot, root);
  const folder = join(workspace, root);
  const names = entriesByName(workspace, [...dependencyRoots, root]);
  const options = exampleOptions(ts, folder, names);
  const files = new Map(programs.map((program) => [fileOf(folder, program), program]));
  const texts = new Map([...files].map(([file, program]) => [file, wholeText(program)]));
  const host = cachingHost(ts, options, texts);
  const program = ts.createProgram({ rootNames: [...files.keys()], options, host });
  const problems = new Map(
    [...files].map(([file, one]) => [one, typeProblems(ts, program, file, one)]),
  );
  const isRight = (one: Program | undefined): boolean =>
    one === undefined || (problems.get(one)?.length === 0 && isRight(one.setup));
  const resolve = sourceResolver(ts, { folder, workspace, options, host, texts });
  const places = { workspace, scratch: join(scratchFolder(), nameOf(workspace)) };
  // What runs is what was checked, to the byte.
  const read = (file: string): Source =>
    parsed(ts, program.getSourceFile(file)) ?? readSource(file);
  const emitter = { places, resolve, read, reached: new Set<string>() };
  return {
    problems: [...problems.values()].flat(),
    runnable: programs.filter(isRight),
    sources: program
      .getSourceFiles()
      .map(({ fileName }) => fileName)
      .filter((file) => file.startsWith(`${workspace}/`) && !texts.has(file)),
    emit: (one, code) => emitProgram(fileOf(folder, one), one, code, emitter),
  };
}

interface Resolution {
  readonly folder: string;
  readonly workspace: string;
  readonly options: CompilerOptions;
  readonly host: CompilerHost;
  /** Examples, which are no files. */
  readonly texts: ReadonlyMap<string, string>;
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
  { document }: Program,
  code: string,
  { places, resolve, read, reached }: Emitter,
): string {
  const { code: text, imports } = linked(file, { text: code }, places, resolve);
  emitSources(imports, places, { resolve, read }, reached);
  const source = join(dirname(file), document);
  const { code: compiled, map } = transformSync(file, text, { sourcemap: true });
  const sourceMap = JSON.stringify({ ...map, sources: [pathToFileURL(source).href] });
  const inline = Buffer.from(sourceMap).toString('base64');
  const target = emittedFile(file, places).replace(/\.mts\.mjs$/, '.mjs');
  write(target, `${compiled}\n//# sourceMappingURL=data:application/json;base64,${inline}`, places);
  return pathToFileURL(target).href;
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
