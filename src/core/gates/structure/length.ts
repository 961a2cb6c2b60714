import type { ModuleView } from '../../module/module-view';
import { countLines } from '../../source/position';
import { filesOf, isCode, isContract, isGenerated } from './files';

/** Lines from which on a file is reported. */
export interface LengthLimit {
  readonly warning: number;
  readonly error: number;
}

export interface FileLength {
  readonly file: string;
  readonly lines: number;
  readonly limit: LengthLimit;
}

const CODE: LengthLimit = { warning: 400, error: 600 };
const CONFIGURATION: LengthLimit = { warning: 200, error: 300 };

/** As long as what they say of modules; they cannot be split. */
const SPECIFICATIONS: ReadonlySet<string> = new Set(['wsp.json', 'ecosystem.yaml']);

/**
 * Files that people write and have to read: no lock files, no data of tests, nothing generated, no contracts.
 */
export function lengthsOf(module: ModuleView): FileLength[] {
  return filesOf(module).flatMap((file) => {
    const limit = limitOf(file);
    if (!limit) return [];
    const text = module.read(file);
    return isGenerated(file) || saysGenerated(text) ? [] : [{ file, lines: countLines(text), limit }];
  });
}

function limitOf(file: string): LengthLimit | undefined {
  if (isCode(file)) return CODE;
  if (!/\.(jsonc?|ya?ml)$/.test(file) || isContract(file) || SPECIFICATIONS.has(file))
    return undefined;
  const isLock =
    /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|.+[.-]lock\.json)$/;
  const isData = /^tests\/(.+\/)?(__)?(fixtures|snapshots|data)(__)?\//;
  return isLock.test(file) || isData.test(file) ? undefined : CONFIGURATION;
}

function saysGenerated(text: string): boolean {
  return /^\s*(\/\/|\/\*|#)[^]{0,300}@generated\b/.test(text);
}
