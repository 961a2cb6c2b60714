import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRead } from '../../core/test-run/file-reads';
import { inWorkspace } from '../../core/test-run/words';
import { listFiles } from '../list-files';
import type { LoggedRead } from './logged-read';
import { compilerOptionReads } from './compiler-options';

/** What a run that observed itself leaves behind. Paths are absolute. */
export interface ObservedRun {
  /** Folder of the log. */
  readonly log: string;
  /** Real path of the workspace. */
  readonly workspace: string;
  /** When it began, in milliseconds. */
  readonly started: number;
  /** What asked for reads of which nobody else is known to have. */
  readonly by?: string;
  /** The module's own vitest or vite config; false when it has none. */
  readonly config: string | false;
}

/** The files of the workspace that a run read, each once, sorted. What the run itself wrote was no input of it. */
export function readFiles(run: ObservedRun): readonly FileRead[] {
  const { log, workspace, started } = run;
  const reads = new Map<string, FileRead>();
  const add = (read: FileRead): void => {
    const known = reads.get(read.file);
    if (known === undefined || order(read.by, known.by) < 0) reads.set(read.file, read);
  };
  loggedReads(log)
    .flatMap((read) => filesOf(read, run))
    .forEach(add);
  compilerOptionReads(workspace, [...reads.keys()]).forEach(add);
  return [...reads.values()]
    .filter(({ file }) => !isKeptApart(file) && isOlder(join(workspace, file), started))
    .sort((a, b) => order(a.file, b.file));
}

function loggedReads(log: string): LoggedRead[] {
  if (!existsSync(log)) return [];
  return readdirSync(log).flatMap((name) => {
    const lines = readFileSync(join(log, name), 'utf8').split('\n');
    // The last piece is empty, or was cut off when the process died.
    return lines.slice(0, -1).map((line) => JSON.parse(line) as LoggedRead);
  });
}

/** Under the names that Nx knows: links are followed, and a copied folder is all the files in it. */
function filesOf({ path, by, tree }: LoggedRead, run: ObservedRun): FileRead[] {
  const file = existsSync(path) ? inWorkspace(realpathSync(path), [run.workspace]) : undefined;
  if (file === undefined) return [];
  const asker = askerOf(by, run);
  const asked = asker === undefined ? {} : { by: asker };
  const stats = statSync(path);
  if (stats.isFile()) return [{ file, ...asked }];
  if (!stats.isDirectory() || tree !== true) return [];
  return listFiles(run.workspace, file).map((below) => ({ file: `${file}/${below}`, ...asked }));
}

/** What vite makes of a config before it loads it. */
const BUNDLED_CONFIG = /\.timestamp-[^/\\]+\.mjs$/;

function askerOf(logged: string | undefined, run: ObservedRun): string | undefined {
  const isConfig = logged !== undefined && BUNDLED_CONFIG.test(logged);
  const by = isConfig ? run.config || undefined : (logged ?? run.by);
  return by === undefined ? undefined : inWorkspace(by, [run.workspace]);
}

/** Installed packages, what Nx and the gates keep, and folders for what may go at any time. */
function isKeptApart(file: string): boolean {
  return (
    /^(?:\.nx|\.wsp|\.git|tmp)\//.test(file) || /(?:^|\/)(?:node_modules|\.cache)\//.test(file)
  );
}

function isOlder(path: string, moment: number): boolean {
  // The moment has no fractions of a millisecond.
  return existsSync(path) && Math.floor(statSync(path).ctimeMs) <= moment;
}

/** By code unit; what is not known comes last. */
function order(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
