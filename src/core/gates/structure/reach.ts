import type { ModuleView } from '../../module/module-view';
import type { ParsedSource } from '../../source/parse';
import { findSource, isRelative, joinSpecifier } from '../../source/resolve';
import { packageJsonOf } from './json';
import { importsIn, sourcesOf } from './sources';

const ENTRIES = ['src/index.ts', 'src/demo.ts'];

/** Sources that `src/index.ts`, `src/demo.ts` or an entry in package.json leads to; `undefined` when that is not known. */
export function reachableSourcesOf(module: ModuleView): ReadonlySet<string> | undefined {
  const sources = new Map(sourcesOf(module).map((source) => [source.file, source]));
  const files = new Set(sources.keys());
  const pending = [...ENTRIES, ...packageEntriesOf(module, files)].filter((file) =>
    files.has(file),
  );
  if (!pending.includes('src/index.ts')) return undefined;
  const reached = new Set<string>();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const source = sources.get(file);
    if (!source || reached.has(file)) continue;
    // What an unreadable source imports, nobody knows.
    if (source.problems.length > 0) return undefined;
    reached.add(file);
    pending.push(...importedBy(source, files));
  }
  return reached;
}

function importedBy(source: ParsedSource, files: ReadonlySet<string>): string[] {
  return importsIn(source).flatMap(({ specifier }) => {
    if (isRelative(specifier)) {
      return findSource(files, joinSpecifier(source.file, specifier)) ?? [];
    }
    return /^[#~@]/.test(specifier) ? aliasTargetsOf(specifier, files) : [];
  });
}

/** `#storage/memory.js` may mean any source whose path ends like that: better one too many than an alarm too many. */
function aliasTargetsOf(specifier: string, files: ReadonlySet<string>): string[] {
  const end = specifier.replace(/^[^/]*\/|^#/, '').replace(/\.[cm]?[jt]sx?$/, '');
  if (end === '') return [];
  return [...files].filter((file) => {
    const stem = file.replace(/(\/index)?\.[cm]?[jt]sx?$/, '');
    return stem === end || stem.endsWith(`/${end}`);
  });
}

/** `exports`, `bin`, `main`, `imports` name sources, or what they are compiled to. */
function packageEntriesOf(module: ModuleView, files: ReadonlySet<string>): string[] {
  const { exports, bin, main, imports } = packageJsonOf(module) ?? {};
  return textsIn([exports, bin, main, imports]).flatMap((path) => {
    const inside = path.replace(/^\.\//, '');
    const source = inside.replace(/^(dist|lib|build|out)\/(src\/)?/, 'src/');
    return findSource(files, source) ?? [];
  });
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
