import type { CompilerHost, CompilerOptions, SourceFile } from 'typescript';
import type { Compiler } from './find-typescript';
import { installedSystem, isInstalled } from './installed-packages';
import { moduleResolver, type ModuleResolver } from './resolve-installed';

/** Parsed and bound files by name and by what decides how they are parsed: modules share most of what they need. */
type Parsed = Map<string, SourceFile>;

/** For as long as this process lives, by the options that are the same for all modules. */
const parsedUnder = new Map<string, { readonly installed: Parsed; readonly own: Parsed }>();

/** They differ from module to module, and a parsed and bound file is the same under all of them. */
const OF_RESOLUTION = new Set(['paths', 'pathsBasePath', 'baseUrl', 'configFilePath']);

/**
 * A host that knows texts which are in no file, and that parses and resolves what other modules have asked for before
 * only once. Installed packages stay what they are while we run; every other file is read again, and parsed if it has
 * changed. Of these only the last module's are kept, since the next one shares but its dependencies.
 */
export function cachingHost(
  ts: Compiler,
  options: CompilerOptions,
  texts: ReadonlyMap<string, string>,
): CompilerHost & ModuleResolver {
  const system = installedSystem(ts);
  const host = { ...ts.createCompilerHost(options), ...system };
  const readFile = (file: string): string | undefined => texts.get(file) ?? host.readFile(file);
  const common = Object.entries(options).filter(([name]) => !OF_RESOLUTION.has(name));
  const key = JSON.stringify(common);
  const last = parsedUnder.get(key);
  const installed: Parsed = last?.installed ?? new Map<string, SourceFile>();
  const own: Parsed = new Map<string, SourceFile>();
  parsedUnder.set(key, { installed, own });
  const whole = {
    ...host,
    // As `tsc` does: comments are read where they decide whether something is an error.
    jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
    readFile,
    fileExists: (file: string) => texts.has(file) || host.fileExists(file),
    getSourceFile(file: string, how: Parameters<CompilerHost['getSourceFile']>[1]) {
      const format =
        typeof how === 'object' ? `${how.languageVersion}/${how.impliedNodeFormat}` : how;
      const name = `${file}\0${format}`;
      const isShared = isInstalled(file);
      const known = isShared ? installed.get(name) : (own.get(name) ?? last?.own.get(name));
      if (known !== undefined && isShared) return known;
      const text = readFile(file);
      if (text === undefined) return undefined;
      const source = known?.text === text ? known : ts.createSourceFile(file, text, how);
      (isShared ? installed : own).set(name, source);
      return source;
    },
  };
  return { ...whole, ...moduleResolver(ts, options, whole, key) };
}
