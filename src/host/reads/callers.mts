import { fileURLToPath } from 'node:url';

/** Where the code stands that runs now: the file of the workspace nearest to the call. */
export interface Caller {
  /** Undefined for code that was evaluated without a name, as vite's module runner does. */
  readonly file?: string;
}

/** The nearest caller that is code of the workspace and no installed package. */
export function callerIn(workspaces: readonly string[]): Caller | undefined {
  for (const site of callSites()) {
    const name = site.getFileName() ?? undefined;
    if (name === undefined && site.isEval()) return {};
    const file = name?.startsWith('file:') === true ? fileURLToPath(name) : name;
    if (file !== undefined && isOwn(file, workspaces)) return { file };
  }
  return undefined;
}

/** What vite makes of a config before it loads it, often in a folder among the packages. */
const BUNDLED_CONFIG = /\.timestamp-[^/]+\.mjs$/;

function isOwn(file: string, workspaces: readonly string[]): boolean {
  const path = file.replaceAll('\\', '/');
  if (BUNDLED_CONFIG.test(path)) return true;
  if (!workspaces.some((workspace) => path.startsWith(`${workspace.replaceAll('\\', '/')}/`))) {
    return false;
  }
  return !path.includes('/node_modules/');
}

/** The whole stack, with the functions that wait for this one, whatever limits and formats are set. */
function callSites(): readonly NodeJS.CallSite[] {
  const { stackTraceLimit } = Error;
  const formatter = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
  try {
    Error.stackTraceLimit = Number.POSITIVE_INFINITY;
    Error.prepareStackTrace = (_error, sites) => sites;
    return new Error().stack as unknown as readonly NodeJS.CallSite[];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    if (formatter === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
    else Object.defineProperty(Error, 'prepareStackTrace', formatter);
  }
}
