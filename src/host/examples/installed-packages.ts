import { realpathSync } from 'node:fs';
import type { CompilerHost } from 'typescript';
import type { Compiler } from './find-typescript';

/** The folder of a package in a path. */
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

const folders = new Map<string, boolean>();

/** Whether a path leads into an installed package, and not by a link to a project of the workspace. */
export function isInstalled(path: string): boolean {
  const folder = PACKAGE.exec(path)?.[0];
  if (folder === undefined) return false;
  let installed = folders.get(folder);
  if (installed === undefined) {
    installed = isInPackages(folder);
    folders.set(folder, installed);
  }
  return installed;
}

function isInPackages(folder: string): boolean {
  try {
    return realpathSync(folder).includes('/node_modules/');
  } catch {
    return false;
  }
}

/** Asks once of what is installed, which stays what it is while we run, and always of everything else. */
function onceIfInstalled<Answer>(ask: (path: string) => Answer): (path: string) => Answer {
  const answers = new Map<string, Answer>();
  return (path) => {
    if (!isInstalled(path)) return ask(path);
    const known = answers.get(path);
    if (known !== undefined || answers.has(path)) return known as Answer;
    const answer = ask(path);
    answers.set(path, answer);
    return answer;
  };
}

/** What a compiler asks the file system for. */
export type System = Required<
  Pick<CompilerHost, 'fileExists' | 'readFile' | 'directoryExists' | 'realpath'>
>;

const systems = new WeakMap<Compiler, System>();

/** The file system as a compiler sees it, without asking twice for what is installed. */
export function installedSystem(ts: Compiler): System {
  let system = systems.get(ts);
  if (system === undefined) {
    const { fileExists, readFile, directoryExists, realpath = (path: string) => path } = ts.sys;
    system = {
      fileExists: onceIfInstalled(fileExists),
      readFile: onceIfInstalled((path) => readFile(path)),
      directoryExists: onceIfInstalled(directoryExists),
      realpath: onceIfInstalled(realpath),
    };
    systems.set(ts, system);
  }
  return system;
}
