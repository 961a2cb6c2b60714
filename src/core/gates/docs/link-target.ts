import type { ModuleView } from '../../module/module-view';
import { onlyNearName } from '../../naming/nearest';

/** Where a relative link leads. */
export type LinkTarget =
  /** Another site, or nothing that can be looked up. */
  | { readonly kind: 'external' }
  /** A link without a target. */
  | { readonly kind: 'empty' }
  /** A file or folder of the module; the root folder is ''. */
  | { readonly kind: 'inside'; readonly path: string; readonly fragment: string }
  /** By path from the workspace root; `undefined` where it climbs above that. */
  | { readonly kind: 'outside'; readonly path: string | undefined; readonly fragment: string };

/** Finds out what a target means in one of the module's documents. */
export function resolveTarget(module: ModuleView, file: string, target: string): LinkTarget {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) return { kind: 'external' };
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  const fragment = decode(hash);
  if (target.trim() === '') return { kind: 'empty' };
  if (path === '') return { kind: 'inside', path: file, fragment };
  // On code hosts a leading slash stands for the root of the repository.
  const start = path.startsWith('/') ? '' : `${module.root}/${file}`.replace(/[^/]*$/, '');
  const full = normalize(start + decode(path));
  if (full === undefined) return { kind: 'outside', path: undefined, fragment };
  if (full === module.root) return { kind: 'inside', path: '', fragment };
  if (!full.startsWith(`${module.root}/`)) return { kind: 'outside', path: full, fragment };
  return { kind: 'inside', path: full.slice(module.root.length + 1), fragment };
}

/** Whether a path is one of the files, or a folder above one of them. */
export function exists(files: Iterable<string>, path: string): boolean {
  if (path === '') return true;
  const folder = path.endsWith('/') ? path : `${path}/`;
  for (const file of files) {
    if (file === path || file.startsWith(folder)) return true;
  }
  return false;
}

/** The file that a path means but for upper and lower case. */
export function sameButForCase(files: readonly string[], path: string): string | undefined {
  const wanted = path.toLowerCase();
  return files.find((file) => file.toLowerCase() === wanted);
}

/** The one file that a link to a missing one must have meant: it was moved, or its path has a slip in it. */
export function meantFile(files: readonly string[], path: string): string | undefined {
  const name = path.split('/').at(-1);
  const moved = files.filter((file) => file.split('/').at(-1) === name);
  return moved.length === 1 ? moved[0] : onlyNearName(path, files);
}

/** How a document names another file of the module. */
export function relativePath(from: string, to: string): string {
  const above = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < above.length && above[shared] === parts[shared]) shared += 1;
  return [...above.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** Keeps a trailing slash; `undefined` where the path climbs above the root. */
function normalize(path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  const isFolder = /(?:^|\/)\.{0,2}$/.test(path) && segments.length > 0;
  return segments.join('/') + (isFolder ? '/' : '');
}

/** What is not well encoded is taken as it is written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
