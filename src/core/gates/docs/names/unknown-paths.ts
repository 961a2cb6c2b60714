import type { ModuleView } from '../../../module/module-view';
import { nearestName } from '../../../naming/nearest';
import { exists, resolveTarget } from '../link-target';
import { ROADMAP } from '../roadmap';
import { isTestName, TESTS_README } from '../test-files';
import { sentenceBefore } from '../sentence';
import { judgedSpans, type JudgedSpan } from './judged-spans';
import { readSpan } from './span-shape';

/** A file or folder in a sentence that the module does not have. */
export interface UnknownPath extends JudgedSpan {
  readonly path: string;
  readonly nearest: string | undefined;
}

/** Paths into the module that lead nowhere. Paths that may belong to somebody else are left alone. */
export function unknownPaths(module: ModuleView): UnknownPath[] {
  return judgedSpans(module).flatMap((judged) => {
    // What a roadmap names as its evidence has rules of its own.
    if (judged.file === ROADMAP) return [];
    const { shape } = readSpan(judged.span.code);
    if (shape?.kind !== 'path' || isOfOthers(judged)) return [];
    if (judged.file === TESTS_README && isTestName(shape.path)) return [];
    const path = pathInModule(module, shape.path);
    if (path === undefined || isThere(module, judged.file, path)) return [];
    const nearest = nearestPath(module, path);
    if (nearest === undefined && isAnyFile(module, path)) return [];
    return [{ ...judged, path: shape.path, nearest }];
  });
}

/** Sentences about the application that uses the module, the workspace, or what a tool makes. */
const OTHERS =
  /\b(?:your|application|app|applications|host|workspace|repository|root|project|creates?|generates?|writes?|produces?|git-?ignored|output|add|called)\b[^.;:]*$/i;

function isOfOthers({ document, span }: JudgedSpan): boolean {
  return OTHERS.test(sentenceBefore(document, span.from));
}

/** A bare name as everybody uses it in examples, or with an ending that no file of the module has. */
function isAnyFile({ files }: ModuleView, path: string): boolean {
  if (path.includes('/')) return false;
  const ending = /\.[^.]+$/.exec(path)?.[0] ?? '';
  return ANY.test(path) || !files.some((file) => file.endsWith(ending));
}

const ANY =
  /^(?:[a-z]|foo|bar|example|index|main|app|server|my[-\w]*|your[-\w]*|some[-\w]*|file|script|test)\./;

/**
 * From the module's root: paths written in full lose the module's folder. What begins with a folder that the module does not
 * have belongs to somebody else, unless every module has such a folder; a file on its own counts only where it is a source.
 */
function pathInModule({ root, files }: ModuleView, path: string): string | undefined {
  if (path.startsWith(`${root}/`)) return path.slice(root.length + 1);
  if (/^\.{1,2}\//.test(path)) return path;
  const [first = '', ...rest] = path.split('/');
  if (rest.length === 0) return path;
  return FOLDERS.has(first) || exists(files, `${first}/`) ? path : undefined;
}

const FOLDERS: ReadonlySet<string> = new Set(['src', 'tests', 'contracts']);

/** A path may be meant from the root, from the document, or be the end of a longer one; `.js` may stand for `.ts`. */
function isThere(module: ModuleView, document: string, path: string): boolean {
  const target = resolveTarget(module, document, path);
  if (target.kind === 'outside') return true;
  const plain = path.replace(/^(?:\.{1,2}\/)+/, '');
  return spellings(plain).some(
    (one) =>
      exists(module.files, one) ||
      (target.kind === 'inside' && exists(module.files, target.path)) ||
      module.files.some(
        (file) => file.endsWith(`/${one}`) || file.includes(`/${one.replace(/\/?$/, '/')}`),
      ),
  );
}

function spellings(path: string): string[] {
  return /\.[cm]?js$/.test(path) ? [path, path.replace(/js$/, 'ts')] : [path];
}

function nearestPath({ files }: ModuleView, path: string): string | undefined {
  if (path.includes('/')) return nearestName(path, [...files, ...foldersOf(files)]);
  const names = files.map((file) => file.replace(/^.*\//, ''));
  return nearestName(path, names);
}

function foldersOf(files: readonly string[]): string[] {
  const folders = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.map((_, depth) => `${parts.slice(0, depth + 1).join('/')}/`);
  });
  return [...new Set(folders)];
}
