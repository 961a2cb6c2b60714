import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'oxc-transform';
import { specifiersIn, type ImportSpecifier } from './import-specifiers';

/** Which file a specifier leads to, as the compiler sees it; undefined for what Node finds by itself. */
export type Resolve = (specifier: string, importer: string) => string | undefined;

/** A source that is compiled. */
export interface Source {
  /** Without byte order mark. */
  readonly text: string;
  /** Of its imports and re-exports; left out where nobody has looked for them yet. */
  readonly specifiers?: () => readonly ImportSpecifier[] | undefined;
}

export type ReadSource = (file: string) => Source;

/** Where compiled files go. */
export interface EmitPlaces {
  /** Absolute. */
  readonly workspace: string;
  /** A folder outside the workspace, in which the workspace's folders are found again. */
  readonly scratch: string;
}

/** Compiled texts by file, for as long as this process lives. */
const emitted = new Map<string, { readonly text: string; readonly imports: readonly string[] }>();

/**
 * Compiles a source and all that it imports from the workspace, each to a file of its own in the scratch folder.
 * Installed packages stay where they are: links lead to them.
 * @param reached Sources that need not be looked at again, absolute; what is looked at is added.
 */
export function emitSources(
  entries: readonly string[],
  places: EmitPlaces,
  { resolve, read }: { readonly resolve: Resolve; readonly read: ReadSource },
  reached: Set<string>,
): void {
  const pending = [...entries];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    const source = read(file);
    const known = emitted.get(file);
    const isKnown = known?.text === source.text && known.imports.every((one) => existsSync(one));
    const { imports } = isKnown ? known : emitSource(file, source, places, resolve);
    pending.push(...imports);
  }
}

function emitSource(
  file: string,
  source: Source,
  places: EmitPlaces,
  resolve: Resolve,
): { readonly imports: readonly string[] } {
  const { text } = source;
  const { code, imports } = linked(file, source, places, resolve);
  const about = text.includes('import.meta') ? importMeta(file) : '';
  write(emittedFile(file, places), transformSync(file, about + code).code, places);
  emitted.set(file, { text, imports });
  return { imports };
}

/** What a source is told of its own place, which is not the one where it runs. */
function importMeta(file: string): string {
  const [url, name, folder] = [pathToFileURL(file).href, file, dirname(file)].map((one) =>
    JSON.stringify(one),
  );
  return `import.meta.url=${url};import.meta.filename=${name};import.meta.dirname=${folder};`;
}

/** Where a source's compiled text is. */
export function emittedFile(file: string, { workspace, scratch }: EmitPlaces): string {
  return join(scratch, `${relative(workspace, file)}.mjs`);
}

/** A text whose imports of sources lead to the compiled ones, and whose other relative imports stay what they are. */
export function linked(
  file: string,
  { text, specifiers }: Source,
  places: EmitPlaces,
  resolve: Resolve,
): { readonly code: string; readonly imports: readonly string[] } {
  const imports: string[] = [];
  let code = text;
  const found = specifiers?.() ?? specifiersIn(file, text);
  for (const { value, start, end } of [...found].sort((a, b) => b.start - a.start)) {
    const target = resolve(value, file);
    const beside = join(dirname(file), value);
    if (target !== undefined) imports.push(target);
    else if (!value.startsWith('.') || !existsSync(beside)) continue;
    const url = pathToFileURL(target === undefined ? beside : emittedFile(target, places)).href;
    code = code.slice(0, start) + JSON.stringify(url) + code.slice(end);
  }
  return { code, imports };
}

/** Writes a file, and beside each folder of the workspace on its way a link to the packages installed there. */
export function write(target: string, text: string, places: EmitPlaces): void {
  const folder = dirname(target);
  if (!linkedFolders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    linkPackages(folder, places);
  }
  writeFileSync(target, text);
}

const linkedFolders = new Set<string>();

function linkPackages(folder: string, places: EmitPlaces): void {
  const { workspace, scratch } = places;
  for (let at = folder; at.startsWith(scratch); at = dirname(at)) {
    if (linkedFolders.has(at)) return;
    linkedFolders.add(at);
    const installed = join(workspace, relative(scratch, at), 'node_modules');
    const link = join(at, 'node_modules');
    if (existsSync(installed) && !existsSync(link)) symlinkSync(installed, link, 'junction');
  }
}
