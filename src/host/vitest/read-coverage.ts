import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CoverageMapData, FileCoverageData } from 'istanbul-lib-coverage';
import { sourcesOf } from '../../core/gates/coverage/sources';

/**
 * Istanbul's report with module-relative paths, sorted. Only sources of the module count:
 * vitest's own patterns match anywhere in a path, such as in a workspace below a folder `src`.
 */
export function readCoverage(
  folder: string,
  files: readonly string[],
  root: string,
): CoverageMapData | undefined {
  const report = join(folder, 'coverage-final.json');
  if (!existsSync(report)) return undefined;
  const absolute = JSON.parse(readFileSync(report, 'utf8')) as Record<string, FileCoverageData>;
  const prefix = `${root.replaceAll('\\', '/')}/`;
  const known = new Set(sourcesOf(files));
  const relative = Object.values(absolute)
    .map((data) => ({ ...data, path: data.path.replaceAll('\\', '/') }))
    .filter(({ path }) => path.startsWith(prefix))
    .map((data) => ({ ...data, path: data.path.slice(prefix.length) }))
    .filter(({ path }) => known.has(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return Object.fromEntries(relative.map((data) => [data.path, data]));
}
