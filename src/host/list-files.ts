import ignore, { type Ignore } from 'ignore';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const IGNORE_FILES = ['.gitignore', '.nxignore'] as const;
/** Nx never looks into these, whatever an ignore file says. */
const NEVER = new Set(['.git', '.nx', 'node_modules']);

interface IgnoreScope {
  /** Folder of the ignore file, from the workspace root; `''` is the root. */
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The files that Nx would hash for a folder: all that are neither ignored (`.gitignore`, `.nxignore`, at any level)
 * nor symbolic links. Relative to the folder, forward slashes, sorted by code unit.
 */
export function listFiles(workspaceRoot: string, root: string): string[] {
  const found: string[] = [];
  walk(workspaceRoot, root, scopesAbove(workspaceRoot, root), found);
  const prefix = root === '' ? 0 : root.length + 1;
  return found.map((file) => file.slice(prefix)).sort(byCodeUnit);
}

/** Whether Nx would hash this file of the workspace: it is one of {@link listFiles} of the workspace's root. */
export function isListed(workspaceRoot: string, file: string): boolean {
  const path = join(workspaceRoot, file);
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  // Nx follows no links.
  if (relative(realpathSync(workspaceRoot), realpathSync(path)) !== join(file)) return false;
  const parts = file.split('/');
  return parts.every((name, depth) => {
    const above = parts.slice(0, depth).join('/');
    const scopes = [...scopesAbove(workspaceRoot, above), ...scopesOf(workspaceRoot, above)];
    const isFolder = depth < parts.length - 1;
    return !NEVER.has(name) && !isIgnored(scopes, parts.slice(0, depth + 1).join('/'), isFolder);
  });
}

function scopesAbove(workspaceRoot: string, root: string): IgnoreScope[] {
  const parts = root === '' ? [] : root.split('/');
  const folders = [
    '',
    ...parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/')),
  ];
  return folders.flatMap((folder) => (folder === root ? [] : scopesOf(workspaceRoot, folder)));
}

function scopesOf(workspaceRoot: string, folder: string): IgnoreScope[] {
  return IGNORE_FILES.map((name) => join(workspaceRoot, folder, name))
    .filter((file) => existsSync(file))
    .map((file) => ({ folder, rules: rulesOf(readFileSync(file, 'utf8')) }));
}

/** By what an ignore file says: each gate of each module asks for those of the workspace's root. */
const rules = new Map<string, Ignore>();

function rulesOf(text: string): Ignore {
  const made = rules.get(text) ?? ignore().add(text);
  rules.set(text, made);
  return made;
}

function walk(
  workspaceRoot: string,
  folder: string,
  above: readonly IgnoreScope[],
  found: string[],
): void {
  const scopes = [...above, ...scopesOf(workspaceRoot, folder)];
  for (const entry of readdirSync(join(workspaceRoot, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NEVER.has(entry.name) || isIgnored(scopes, path, entry.isDirectory())) continue;
    if (entry.isDirectory()) walk(workspaceRoot, path, scopes, found);
    else if (entry.isFile()) found.push(path);
  }
}

/** The nearest ignore file that has something to say about a path decides, as in git. */
function isIgnored(scopes: readonly IgnoreScope[], path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, rules } of scopes) {
    const relative = folder === '' ? path : path.slice(folder.length + 1);
    const verdict = rules.test(isFolder ? `${relative}/` : relative);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
