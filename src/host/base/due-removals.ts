import { git } from './git';

/**
 * Contracts whose `x-removal` has come, one line each, sorted: another text on the day on which one more of them is
 * due, and on no other. Nothing outside of git.
 * @param today `2027-01-31`
 */
export function dueRemovals(workspaceRoot: string, today: string): readonly string[] {
  const pattern = '"x-removal"[[:space:]]*:[[:space:]]*"[0-9-]*"';
  const files = '*/contracts/*.schema.json';
  const found = git(workspaceRoot, ['grep', '--untracked', '-I', '-E', '-o', pattern, '--', files]);
  return (found ?? '')
    .split('\n')
    .filter((line) => {
      const [, date] = /"(\d{4}-\d{2}-\d{2})"$/.exec(line) ?? [];
      return date !== undefined && date <= today;
    })
    .sort();
}
