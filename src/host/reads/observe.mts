import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callerIn } from './callers.mjs';
import { READING, READING_PROMISES } from './file-access.mjs';
import type { LoggedRead, Observation } from './logged-read.js';
import { logTo } from './read-log.mjs';

type Functions = Record<string, unknown>;
type Note = (path: unknown, tree: boolean) => void;

/**
 * From here on every file of the workspace that this thread opens for reading is logged.
 *
 * @returns what ends it.
 */
export function observeReads(observation: Observation): () => void {
  const originals: (() => void)[] = [];
  const note = noteOf(observation);
  const holders = [
    [fs as unknown as Functions, READING],
    [fs.promises as unknown as Functions, READING_PROMISES],
  ] as const;
  for (const [holder, readings] of holders) {
    for (const [name, { pathOf, tree = false }] of Object.entries(readings)) {
      const original = holder[name];
      // Older versions of Node do not have all of them.
      if (typeof original !== 'function') continue;
      holder[name] = watched(original as (...args: unknown[]) => unknown, (args) => {
        note(pathOf(args), tree);
      });
      originals.push(() => {
        holder[name] = original;
      });
    }
  }
  syncBuiltinESMExports();
  return () => {
    for (const restore of originals) restore();
    syncBuiltinESMExports();
  };
}

/** The same function to everybody who calls it or looks at it, with the same stack traces. */
function watched(
  original: (...args: unknown[]) => unknown,
  before: (args: readonly unknown[]) => void,
): unknown {
  return new Proxy(original, {
    apply: (target, self: unknown, args: unknown[]) => {
      before(args);
      try {
        return Reflect.apply(target, self, args);
      } catch (error) {
        hideThisFile(error);
        throw error;
      }
    },
  });
}

function hideThisFile(error: unknown): void {
  try {
    if (!(error instanceof Error) || error.stack === undefined) return;
    const lines = error.stack.split('\n');
    error.stack = lines.filter((line) => !line.includes(import.meta.url)).join('\n');
  } catch {
    // A frozen error keeps the line.
  }
}

/** Notes each path once. It must not get in the way of the call, whatever it is given. */
function noteOf({ log, workspaces, askedBy }: Observation): Note {
  const write = logTo(log);
  const noted = new Set<string>();
  return (given, tree) => {
    try {
      const path = pathOf(given);
      if (path === undefined || noted.has(path) || !isInside(path, workspaces)) return;
      if (isInstalled(path)) return;
      const caller = callerIn(workspaces);
      if (caller === undefined && askedBy === 'workspace') return;
      noted.add(path);
      const read: LoggedRead = {
        path,
        ...(caller?.file !== undefined && { by: caller.file }),
        ...(tree && { tree }),
      };
      write(read);
    } catch {
      // The log's folder is gone: whoever wanted to know has stopped listening.
    }
  };
}

/** Undefined for a file that is open already. */
function pathOf(given: unknown): string | undefined {
  if (typeof given === 'string') return isPlain(given) ? given : resolve(given);
  if (Buffer.isBuffer(given)) return resolve(given.toString());
  return given instanceof URL ? fileURLToPath(given) : undefined;
}

/** Whether a path is what resolving it would give: most are, and resolving costs more than everything else here. */
function isPlain(path: string): boolean {
  return path.startsWith('/') && !/\/(?:[./]|$)/.test(path) && process.platform !== 'win32';
}

const INSTALLED = new Map<string, boolean>();
const { realpathSync } = fs;

/** In a package that was installed; not in one of the workspace's own that is linked to its folder. */
function isInstalled(path: string): boolean {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path) ?? [];
  if (folder === undefined) return false;
  const installed = INSTALLED.get(folder) ?? /[\\/]node_modules[\\/]/.test(realpathSync(folder));
  INSTALLED.set(folder, installed);
  return installed;
}

function isInside(path: string, workspaces: readonly string[]): boolean {
  return workspaces.some((workspace) => path.startsWith(workspace));
}
