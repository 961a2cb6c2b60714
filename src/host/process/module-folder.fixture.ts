import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const REPOSITORY = join(__dirname, '../../..');

/** A module in a workspace of its own, on disk. */
export interface ModuleFolder {
  readonly workspaceRoot: string;
  readonly root: string;
  readonly files: readonly string[];
}

export interface ModuleFolderOptions {
  /** Where the workspace's `node_modules` points to; false for none. @default this repository's */
  readonly nodeModules?: string | false;
  /** A path from the temporary folder to the workspace. @default '' */
  readonly below?: string;
}

/** Writes the files, relative to the module's root, and removes everything when the test is over. */
export function moduleFolder(
  files: Readonly<Record<string, string>>,
  { nodeModules = join(REPOSITORY, 'node_modules'), below = '' }: ModuleFolderOptions = {},
): ModuleFolder {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'amiw-spec-')));
  onTestFinished(() => {
    rmSync(temporary, { recursive: true, force: true });
  });
  const workspaceRoot = join(temporary, below);
  const root = 'modules/shop/cart';
  for (const [file, text] of Object.entries(files)) {
    const path = join(workspaceRoot, root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  mkdirSync(join(workspaceRoot, root), { recursive: true });
  if (nodeModules !== false) symlinkSync(nodeModules, join(workspaceRoot, 'node_modules'));
  return { workspaceRoot, root, files: Object.keys(files).sort() };
}

/** Command lines of processes that work in the folder and do not go away. Linux only. */
export async function survivors(folder: string): Promise<string[]> {
  // The kernel takes a moment to end what was killed.
  for (let attempt = 0; attempt < 20 && workingIn(folder).length > 0; attempt += 1) {
    await new Promise((done) => setTimeout(done, 100));
  }
  return workingIn(folder);
}

function workingIn(folder: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const cwd = readlinkSync(`/proc/${pid}/cwd`);
        return cwd.startsWith(folder)
          ? [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8')}`]
          : [];
      } catch {
        return [];
      }
    });
}
