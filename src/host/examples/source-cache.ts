import type { CompilerHost, CompilerOptions, SourceFile } from 'typescript';
import type { Compiler } from './find-typescript';

/** Parsed and bound files, for as long as this process lives: most modules share most of them. */
const parsed = new Map<string, SourceFile>();

/** They differ from module to module, and a parsed and bound file is the same under all of them. */
const OF_RESOLUTION = new Set(['paths', 'pathsBasePath', 'baseUrl', 'configFilePath']);

/**
 * A host that knows texts which are in no file, and that parses what other modules have read before only once.
 * Installed packages stay what they are while we run; every other file is read again, and parsed if it has changed.
 */
export function cachingHost(
  ts: Compiler,
  options: CompilerOptions,
  texts: ReadonlyMap<string, string>,
): CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const readFile = (file: string): string | undefined => texts.get(file) ?? host.readFile(file);
  const key = JSON.stringify(Object.entries(options).filter(([name]) => !OF_RESOLUTION.has(name)));
  return {
    ...host,
    readFile,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    getSourceFile(file, how) {
      const format =
        typeof how === 'object' ? `${how.languageVersion}/${how.impliedNodeFormat}` : how;
      const name = [file, format, key].join('\0');
      const known = parsed.get(name);
      if (known !== undefined && file.includes('/node_modules/')) return known;
      const text = readFile(file);
      if (text === undefined || known?.text === text) return known;
      const source = ts.createSourceFile(file, text, how, true);
      parsed.set(name, source);
      return source;
    },
  };
}
