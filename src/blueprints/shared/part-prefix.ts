import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(__dirname, 'files');

/**
 * Files that a module of a blueprint could be called like: `src/<part>.ts` and `tests/<part>.test.ts`, from the names
 * of the templates.
 *
 * @param folder Absolute path of the blueprint's folder.
 */
export function partsOf(folder: string): string[] {
  const templates = [join(folder, 'files'), SHARED].flatMap((files) =>
    readdirSync(files, { recursive: true, encoding: 'utf8' }),
  );
  const parts = templates.flatMap((path) => /__part__([\w-]+)\./.exec(path)?.[1] ?? []);
  return [...new Set(parts)].sort();
}

/** Keeps `src/<name>.ts` apart from the other files: a module `errors` has its own errors in `part-errors.ts`. */
export function partPrefix(name: string, folder: string): string {
  return partsOf(folder).includes(name) ? 'part-' : '';
}
