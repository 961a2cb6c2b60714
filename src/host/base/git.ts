import { spawnSync } from 'node:child_process';

/** Runs git in a folder. `undefined` when it fails, or is not installed. */
export function git(folder: string, args: readonly string[], input?: string): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  return status === 0 ? stdout : undefined;
}
