import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What operating systems and git leave in folders. */
const STRAY = new Set(['.DS_Store', 'Thumbs.db', '.gitkeep']);

/** Paths of all templates under a folder, relative to it and with forward slashes, sorted. */
export function templateFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !STRAY.has(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
