import type { Failure, SourcePlace } from './test-run';

/** Where a module lies. */
export interface ModuleRoots {
  /** Absolute; every spelling under which it may show up (with links resolved, and as it was given). */
  readonly workspaces: readonly string[];
  /** The module's root, relative to the workspace's, forward slashes. */
  readonly root: string;
}

/** A stack frame whose file is an absolute path or a file URL. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const LONGEST = 300;
// eslint would have these written out; the escape character is what colours start with.
const COLOURS = new RegExp(String.raw`${String.fromCharCode(27)}\[[0-9;]*m`, 'g');
/** What bundlers turn a call of an imported function into. */
const IMPORTED_CALL = /\(0\s*,\s*__vi(?:te_ssr)?_import_\d+__\.(\w+)\)/g;
const IMPORTED_NAME = /__vi(?:te_ssr)?_import_\d+__\./g;
/** Where the parser's drawing of the code begins. */
const DRAWING = /\s*╭─\[.*$/;
/** A place that a message names itself, as a parser's does. */
const NAMED_PLACE = /([\w@$+~./()[\]-]+\.[cm]?[jt]sx?):(\d+):(\d+)/;
/** Names of errors that say nothing which their message does not. */
const PLAIN_NAMES = ['Error', 'AssertionError'];

/** What was thrown, as it came from a process that ran code of a module. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly frames: readonly Frame[];
}

/** The same on every machine, with its place where one can be told. */
export function failureOf({ name, message, frames }: Thrown, roots: ModuleRoots): Failure {
  const words = wordsOf(name, message);
  const place = placeOf(frames, roots) ?? placeIn(message, roots);
  return { message: plainWords(words, roots), ...(place && { place }) };
}

/** `new RangeError()` says nothing but its name. */
export function wordsOf(name: string, message: string): string {
  if (message.trim() === '') return `${name} was thrown without a message`;
  return PLAIN_NAMES.includes(name) ? message : `${name}: ${message}`;
}

function placeIn(message: string, roots: ModuleRoots): SourcePlace | undefined {
  const [, file, line, column] = NAMED_PLACE.exec(relativeWords(message, roots)) ?? [];
  if (file === undefined || file.startsWith('/') || file.includes('node_modules/'))
    return undefined;
  return { file, line: Number(line), column: Number(column) };
}

/** One line that is the same on every machine: no absolute paths of the workspace, no colours. */
export function plainWords(text: string, roots: ModuleRoots): string {
  const line = relativeWords(text.replace(COLOURS, ''), roots)
    .replace(IMPORTED_CALL, '$1')
    .replace(IMPORTED_NAME, '')
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
    .replace(DRAWING, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Paths in the module become relative to its root, others in the workspace to the workspace's. */
function relativeWords(text: string, { workspaces, root }: ModuleRoots): string {
  let words = text;
  for (const spelling of workspaces.flatMap(spellingsOf)) {
    words = words
      .replace(pathStarting(`${spelling}/${root}`), '')
      .replace(pathStarting(spelling), '');
  }
  return words;
}

/** The same text with something else for the folder of the workspace. */
export function withWorkspaceAs(
  instead: string,
  text: string,
  { workspaces }: ModuleRoots,
): string {
  return workspaces
    .flatMap(spellingsOf)
    .reduce(
      (words, spelling) =>
        words.replace(pathStarting(spelling), (found) =>
          /[\\/]$/.test(found) ? `${instead}/` : instead,
        ),
      text,
    );
}

/** The path as a whole, with the slash after it; not as the middle or the beginning of another one. */
function pathStarting(path: string): RegExp {
  const literal = path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(String.raw`(?<![\w.-])${literal}(?:[\\/]|(?![\w.-]))`, 'g');
}

function spellingsOf(path: string): readonly string[] {
  const slashed = path.replaceAll('\\', '/');
  const url = slashed.startsWith('/') ? `file://${slashed}` : `file:///${slashed}`;
  return [...new Set([url, encodeURI(url), `/@fs${slashed}`, slashed, path])];
}

/** The innermost frame in the module, else the innermost in the workspace; none in installed packages. */
export function placeOf(frames: readonly Frame[], roots: ModuleRoots): SourcePlace | undefined {
  const places = frames
    .map((frame) => placeOfFrame(frame, roots))
    .filter((place) => place !== undefined);
  return places.find(({ outside }) => outside === undefined) ?? places[0];
}

function placeOfFrame({ file, line, column }: Frame, roots: ModuleRoots): SourcePlace | undefined {
  const path = inWorkspace(file, roots.workspaces);
  if (path === undefined || `/${path}`.includes('/node_modules/')) return undefined;
  const prefix = `${roots.root}/`;
  return path.startsWith(prefix)
    ? { file: path.slice(prefix.length), line, column }
    : { file: path, line, column, outside: true };
}

/** A file's path from the workspace's root; undefined when it lies elsewhere. */
export function inWorkspace(file: string, workspaces: readonly string[]): string | undefined {
  const path = file.replace(/[?#].*$/, '').replaceAll('\\', '/');
  for (const workspace of workspaces) {
    const spelling = spellingsOf(workspace).find((start) => path.startsWith(`${start}/`));
    if (spelling !== undefined) return path.slice(spelling.length + 1);
  }
  return undefined;
}
