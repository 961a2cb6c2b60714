import type {
  CompilerHost,
  CompilerOptions,
  ModuleResolutionCache,
  ResolvedModuleWithFailedLookupLocations,
  SourceFile,
  StringLiteralLike,
} from 'typescript';
import type { Compiler } from './find-typescript';
import { isInstalled } from './installed-packages';

type Resolved = readonly ResolvedModuleWithFailedLookupLocations[];

/** How a host looks for what imports lead to. */
export interface ModuleResolver {
  readonly getModuleResolutionCache: () => ModuleResolutionCache;
  readonly resolveModuleNameLiterals: (
    ...asked: Parameters<Required<CompilerHost>['resolveModuleNameLiterals']>
  ) => Resolved;
}

/** What the imports of installed files lead to, by file and options. */
const resolved = new Map<string, Resolved>();

/**
 * How a host resolves imports: those of an installed file once for all modules, as far as the options that differ from
 * module to module have no say in it.
 * @param key Tells options apart, but for those.
 */
export function moduleResolver(
  ts: Compiler,
  options: CompilerOptions,
  host: CompilerHost,
  key: string,
): ModuleResolver {
  const cache = ts.createModuleResolutionCache(host.getCurrentDirectory(), (name) => name, options);
  const resolve = (names: readonly StringLiteralLike[], source: SourceFile): Resolved =>
    names.map((name) => {
      const mode = ts.getModeForUsageLocation(source, name, options);
      const { fileName } = source;
      return ts.resolveModuleName(name.text, fileName, options, host, cache, undefined, mode);
    });
  return {
    getModuleResolutionCache: (): ModuleResolutionCache => cache,
    resolveModuleNameLiterals(names, file, _reference, _options, source) {
      if (!isInstalled(file) || names.some(({ text }) => isMapped(text, options))) {
        return resolve(names, source);
      }
      const name = `${file}\0${key}`;
      const found = resolved.get(name) ?? resolve(names, source);
      resolved.set(name, found);
      return found;
    },
  };
}

/** Whether a module's own options may say where a name leads. */
function isMapped(name: string, options: CompilerOptions): boolean {
  if (/^\.{0,2}\//.test(name)) return false;
  const { paths = {} } = options;
  // TypeScript 6 warns of `baseUrl`, and still goes by it.
  return 'baseUrl' in options || Object.keys(paths).some((pattern) => isLike(name, pattern));
}

function isLike(name: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? name === before : name.startsWith(before) && name.endsWith(after);
}
