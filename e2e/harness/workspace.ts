import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mustRun, runCommand, succeeded, type CommandOptions, type CommandResult } from './command';
import { cleanEnvironment, type Environment } from './environment';
import { readLastRun, type TaskRun } from './task-run';

export type RunOptions = Partial<Omit<CommandOptions, 'cwd' | 'env'>> & {
  /** Added to the clean environment; wins over it. */
  readonly env?: Environment;
  /** Folder relative to the workspace in which the command is typed. @default '.' */
  readonly cwd?: string;
};

/** A real Nx workspace in a temporary folder, with a cache of its own beside it. */
export class Workspace {
  readonly root: string;
  /** Of Nx: nothing of another workspace or of the user's home gets in. */
  readonly cacheFolder: string;

  readonly #extra: Environment;

  constructor(root: string, extra: Environment = {}) {
    this.root = root;
    this.cacheFolder = cacheFolderOf(root);
    this.#extra = extra;
  }

  /** The same workspace, whose commands see these variables too. */
  with(extra: Environment): Workspace {
    return new Workspace(this.root, { ...this.#extra, ...extra });
  }

  /** Removes what Nx remembers and what the gates left, as on a new machine. */
  forgetCache(): void {
    for (const folder of [this.cacheFolder, this.path('.nx'), this.path('.wsp')]) {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Runs the workspace's own nx. Exit codes are the caller's to judge. */
  async nx(args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
    rmSync(join(this.cacheFolder, 'run.json'), { force: true });
    return runCommand(this.path(NX), args, this.#options(options));
  }

  /** Like {@link nx}, for steps that must succeed. */
  async nxOk(args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
    return succeeded(await this.nx(args, options));
  }

  /** Any other command, such as `npx` or `npm`, in the same environment. */
  run(file: string, args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
    return runCommand(file, args, this.#options(options));
  }

  async git(...args: string[]): Promise<string> {
    return (await mustRun('git', args, this.#options({}))).stdout;
  }

  async commit(message: string): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  /** Changed, added and removed files that git does not ignore; empty when the work tree is clean. */
  async changes(): Promise<string[]> {
    const text = await this.git('status', '--porcelain', '--untracked-files=all');
    return text.split('\n').filter((line) => line !== '');
  }

  /** Back to the last commit; ignored files (dependencies, evidence) stay. */
  async revert(): Promise<void> {
    await this.git('reset', '--quiet', '--hard');
    await this.git('clean', '--quiet', '-d', '--force');
  }

  /** What the last `nx` that ran tasks did with each of them. */
  lastRun(): readonly TaskRun[] {
    return readLastRun(this.cacheFolder);
  }

  path(file: string): string {
    return join(this.root, file);
  }

  exists(file: string): boolean {
    return existsSync(this.path(file));
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  json(file: string): unknown {
    return JSON.parse(this.read(file));
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  /** Replaces a file's text; fails when that changes nothing, so that no test passes on an edit that missed. */
  edit(file: string, change: (text: string) => string): void {
    const before = this.read(file);
    const after = change(before);
    if (after === before) throw new Error(`The edit of ${file} changed nothing.`);
    this.write(file, after);
  }

  remove(file: string): void {
    if (!this.exists(file)) throw new Error(`There is no ${file} to remove.`);
    rmSync(this.path(file), { recursive: true });
  }

  environment(extra: Environment = {}): Environment {
    return cleanEnvironment(process.env, {
      NX_CACHE_DIRECTORY: this.cacheFolder,
      ...this.#extra,
      ...extra,
    });
  }

  #options({ env, cwd = '.', ...rest }: RunOptions): CommandOptions {
    return { ...rest, cwd: this.path(cwd), env: this.environment(env) };
  }
}

const NX = 'node_modules/.bin/nx';

/**
 * Nx starts a process for each plugin; in one process a command takes half the time. For tests of what is said,
 * not of how it is loaded.
 */
export const QUICK: Environment = { NX_ISOLATE_PLUGINS: 'false' };

/** Beside the workspace: inside it, git and Nx would have to be told to leave it alone. */
export function cacheFolderOf(root: string): string {
  return `${root}.nx-cache`;
}
