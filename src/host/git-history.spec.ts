import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { commitsSince, committedText } from './git-history';
import { addFiles, tempWorkspace } from './temp-workspace.fixture';

let root: string;

beforeEach(() => {
  root = tempWorkspace({ 'a/README.md': '' });
});

function git(...args: readonly string[]): void {
  const identity = [
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@acme.test',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
}

function commit(file: string, ...message: readonly string[]): void {
  addFiles(root, { [file]: `${message.join('\n')}\n` });
  git('add', file);
  git('commit', ...message.flatMap((text) => ['-m', text]));
}

it('tells the commits of a folder since the last one of a file', () => {
  git('init', '-q');
  commit('a/log.md', 'feat: before');
  commit('a/one.ts', 'feat: one', 'With a body.\n\nBREAKING CHANGE: all');
  commit('other.ts', 'feat: elsewhere');
  commit('a/two.ts', 'fix: two');
  expect(commitsSince(root, 'a/log.md', 'a')).toEqual([
    { subject: 'feat: one', body: expect.stringContaining('BREAKING CHANGE: all') as string },
    { subject: 'fix: two', body: '' },
  ]);
  expect(committedText(root, 'a/log.md')).toBe('feat: before\n');
});

it('finds a workspace that is a folder of a repository', () => {
  git('init', '-q');
  commit('a/log.md', 'feat: before');
  commit('a/one.ts', 'feat: one');
  expect(commitsSince(join(root, 'a'), 'log.md', '.')).toHaveLength(1);
  expect(committedText(join(root, 'a'), 'log.md')).toBe('feat: before\n');
});

it('knows nothing of what was never committed, and nothing without git', () => {
  expect([commitsSince(root, 'a/log.md', 'a'), committedText(root, 'a/log.md')]).toEqual([
    [],
    undefined,
  ]);
  git('init', '-q');
  commit('a/one.ts', 'feat: one');
  expect([commitsSince(root, 'a/log.md', 'a'), committedText(root, 'a/log.md')]).toEqual([
    [],
    undefined,
  ]);
});
