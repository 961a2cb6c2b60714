import type { CompilerHost, CompilerOptions, Program, SourceFile } from 'typescript';
import type { Compiler } from './find-typescript';

/** What the imports of a file lead to, by the file. */
export type Imported = ReadonlyMap<string, readonly string[]>;

/** A program, and how its files came into it. */
export interface TracedProgram {
  readonly ts: Compiler;
  readonly program: Program;
  readonly host: CompilerHost;
  readonly options: CompilerOptions;
  readonly imported: Imported;
}

/** Files of a program that some of its files bring with them, themselves included. */
export function includedBy(entries: readonly string[], traced: TracedProgram): Set<SourceFile> {
  const found = new Set<SourceFile>();
  const pending = [...entries];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const file = traced.program.getSourceFile(name);
    if (file === undefined || found.has(file)) continue;
    found.add(file);
    pending.push(...(traced.imported.get(file.fileName) ?? []), ...referencedBy(file, traced));
  }
  return found;
}

/** `/// <reference path="…" />` and `/// <reference types="…" />`. */
function referencedBy(file: SourceFile, { ts, host, options }: TracedProgram): string[] {
  const { fileName, impliedNodeFormat, referencedFiles, typeReferenceDirectives } = file;
  const paths = referencedFiles.map((one) =>
    ts.resolveTripleslashReference(one.fileName, fileName),
  );
  const types = typeReferenceDirectives.flatMap((one) => {
    const mode = one.resolutionMode ?? impliedNodeFormat;
    const { resolvedTypeReferenceDirective: found } = ts.resolveTypeReferenceDirective(
      ...([one.fileName, fileName, options, host] as const),
      ...([undefined, undefined, mode] as const),
    );
    return found?.resolvedFileName ?? [];
  });
  return [...paths, ...types];
}

/** Types that are there without an import, as `types` of a module's tsconfig says. */
export function automaticTypes(
  ts: Compiler,
  folder: string,
  options: CompilerOptions,
  host: CompilerHost,
): string[] {
  const { configFilePath } = options as { readonly configFilePath?: string };
  const from = configFilePath ?? `${folder}/tsconfig.json`;
  const asking = from.replace(/[^/]*$/, '__inferred type names__.ts');
  return ts
    .getAutomaticTypeDirectiveNames(options, host)
    .flatMap(
      (name) =>
        ts.resolveTypeReferenceDirective(name, asking, options, host).resolvedTypeReferenceDirective
          ?.resolvedFileName ?? [],
    );
}

const reaching = new WeakMap<SourceFile, boolean>();

/** Whether a file says something to files that do not import it: globals, more members of another module, more of the language's own types. */
export function reachesOthers(ts: Compiler, file: SourceFile): boolean {
  const known = reaching.get(file);
  if (known !== undefined) return known;
  const isGlobal = !ts.isExternalModule(file) && !file.fileName.endsWith('.json');
  const reaches =
    isGlobal ||
    file.libReferenceDirectives.length > 0 ||
    file.statements.some(
      (one) =>
        ts.isNamespaceExportDeclaration(one) ||
        (ts.isModuleDeclaration(one) &&
          (ts.isStringLiteral(one.name) || (one.flags & ts.NodeFlags.GlobalAugmentation) !== 0)),
    );
  reaching.set(file, reaches);
  return reaches;
}
