import { parse } from 'jsonc-parser';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FileRead } from '../../core/test-run/file-reads';
import { inWorkspace } from '../../core/test-run/words';

/**
 * The tsconfig files that decided how these sources were compiled: for each the nearest `tsconfig.json`,
 * what it extends, and, where it has no files itself, the projects that it refers to.
 * Vite's compiler opens them natively, where nothing can be observed.
 */
export function compilerOptionReads(workspace: string, files: readonly string[]): FileRead[] {
  const found = new Map<string, FileRead>();
  const folders = new Set(
    files.filter((file) => TYPESCRIPT.test(file)).map((file) => dirname(file)),
  );
  const queue = [
    ...new Set([...folders].flatMap((folder) => nearest(workspace, folder) ?? [])),
  ].map((file): FileRead => ({ file }));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (found.has(next.file)) continue;
    found.set(next.file, next);
    queue.push(...namedIn(workspace, next.file).map((file) => ({ file, by: next.file })));
  }
  return [...found.values()];
}

const TYPESCRIPT = /\.(?:ts|mts|cts|tsx)$/;

function nearest(workspace: string, folder: string): string | undefined {
  const parts = folder === '.' ? [] : folder.split('/');
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const file = [...parts.slice(0, depth), 'tsconfig.json'].join('/');
    if (isFile(join(workspace, file))) return file;
  }
  return undefined;
}

/** As people may have written it; whether it is right is for the compiler to say. */
interface TsConfig {
  readonly extends?: unknown;
  readonly files?: unknown;
  readonly references?: unknown;
}

function namedIn(workspace: string, file: string): string[] {
  const path = join(workspace, file);
  const config = (parse(readFileSync(path, 'utf8')) ?? {}) as TsConfig;
  const parents = [config.extends]
    .flat()
    .map((name) => (typeof name === 'string' ? parentOf(path, name) : undefined));
  return [...parents, ...projectsOf(path, config)].flatMap(
    (named) => (named && inWorkspace(realpathSync(named), [workspace])) ?? [],
  );
}

function projectsOf(path: string, { files, references }: TsConfig): (string | undefined)[] {
  const isSolution = Array.isArray(files) && files.length === 0;
  if (!isSolution || !Array.isArray(references)) return [];
  return (references as ({ readonly path?: unknown } | null)[]).map((reference) => {
    if (typeof reference?.path !== 'string') return undefined;
    const project = join(dirname(path), reference.path);
    return firstExisting([project, join(project, 'tsconfig.json')]);
  });
}

/** A path, with or without its extension, or a file of a package. */
function parentOf(path: string, name: string): string | undefined {
  if (/^\.{0,2}\//.test(name)) {
    const parent = name.startsWith('/') ? name : join(dirname(path), name);
    return firstExisting([parent, `${parent}.json`]);
  }
  const { resolve } = createRequire(path);
  for (const request of [name, `${name}.json`, `${name}/tsconfig.json`]) {
    try {
      return resolve(request);
    } catch {
      // Another spelling may be meant.
    }
  }
  return undefined;
}

function firstExisting(paths: readonly string[]): string | undefined {
  return paths.find((path) => path.endsWith('.json') && isFile(path));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
