import { execFileSync } from 'node:child_process';
import type { Commit } from '../core/mod-log/conventional-commit';

const FIELD = '\u001F';
const RECORD = '\u001E';

/** A file as the last commit has it; `undefined` without git, and for a file that was never committed. */
export function committedText(workspaceRoot: string, file: string): string | undefined {
  return git(workspaceRoot, ['show', `HEAD:./${file}`]);
}

/**
 * Commits that touched a folder since the last one that touched a file of it, oldest first; merges are left out.
 * Empty without git, and where the file was never committed.
 */
export function commitsSince(workspaceRoot: string, file: string, folder: string): Commit[] {
  const base = git(workspaceRoot, ['log', '-1', '--format=%H', '--', file])?.trim() ?? '';
  if (base === '') return [];
  const format = `--format=%s${FIELD}%b${RECORD}`;
  const range = `${base}..HEAD`;
  const text = git(workspaceRoot, ['log', '--reverse', '--no-merges', format, range, '--', folder]);
  return (text ?? '').split(RECORD).flatMap((record) => {
    const [subject = '', body = ''] = record.trim().split(FIELD);
    return subject === '' ? [] : [{ subject, body }];
  });
}

function git(cwd: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
