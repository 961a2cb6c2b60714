import { positionInFence } from '../../../markdown/fence-position';
import type { ModuleView } from '../../../module/module-view';
import { nearestName } from '../../../naming/nearest';
import type { Position } from '../../../source/position';
import { documentsOf } from '../documents';
import { exists } from '../link-target';
import { isLog } from '../names/judged-spans';
import { readTree, type Tree } from './read-tree';

/** A file or folder in a drawn tree that the module does not have. */
export interface MissingEntry {
  readonly file: string;
  readonly place: Position;
  /** From the module's root. */
  readonly path: string;
  readonly nearest: string | undefined;
}

/** Entries of trees in fences of plain text, as far as they show the module. */
export function missingEntries(module: ModuleView): MissingEntry[] {
  return [...documentsOf(module)].flatMap(([file, document]) => {
    if (isLog(file)) return [];
    return document.fences
      .filter(({ language }) => PLAIN.has(language))
      .flatMap((fence) => {
        const tree = readTree(fence.code);
        return (tree === undefined ? [] : missingIn(tree, module)).map(({ path, offset }) => ({
          ...{ file, path, nearest: nearestName(path, module.files) },
          place: positionInFence(document, fence, offset),
        }));
      });
  });
}

const PLAIN: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plaintext',
  'plain',
  'tree',
  'sh',
  'bash',
  'console',
  'shell',
]);

/** What tools make, and git ignores. */
const MADE = /^(?:dist|build|out|out-tsc|coverage|node_modules|tmp|\.wsp|\.nx)(?:\/|$)/;

function missingIn(
  { root, entries }: Tree,
  module: ModuleView,
): { path: string; offset: number }[] {
  const start =
    startIn(root, module) ?? (isOwnWithoutRoot({ root, entries }, module) ? '' : undefined);
  return entries.flatMap(({ path, offset }) => {
    const inside = start === undefined ? afterRoot(`${root}/${path}`, module) : start + path;
    if (inside === undefined || /[*?<>{}…$]|\.\.\./.test(inside) || MADE.test(inside)) return [];
    return isThere(module, inside) ? [] : [{ path: inside, offset }];
  });
}

function isThere({ files }: ModuleView, path: string): boolean {
  return exists(files, path) || (path.endsWith('/') && exists(files, path.slice(0, -1)));
}

/** Where a tree's first line lies, from the module's root with a slash behind it; `undefined` for trees of something else. */
function startIn(root: string, { root: own, manifest, files }: ModuleView): string | undefined {
  const path = root.replace(/^\.\//, '');
  if (path === '' || path === '.') return undefined;
  if (path === own || path === manifest.name || own.endsWith(`/${path}`)) return '';
  return exists(files, `${path}/`) ? `${path}/` : undefined;
}

/** A tree that does not say where it starts shows the module if the module has most of what it shows. */
function isOwnWithoutRoot({ root, entries }: Tree, module: ModuleView): boolean {
  if (root !== '' && root !== '.') return false;
  return entries.filter(({ path }) => isThere(module, path)).length * 2 > entries.length;
}

/** Of a tree that begins above the module: what comes behind the module's own folder. */
function afterRoot(path: string, { root }: ModuleView): string | undefined {
  const [, inside] = `/${path}`.split(`/${root}/`);
  return inside === '' ? undefined : inside;
}
