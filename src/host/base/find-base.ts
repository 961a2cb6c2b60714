import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git';

/** The commit that contracts are compared with. */
export type Base =
  | {
      readonly state: 'found';
      readonly name: string;
      readonly commit: string;
    }
  | { readonly state: 'none'; readonly reason: string }
  | { readonly state: 'unreadable'; readonly name: string };

/**
 * `NX_BASE`; without it the last release that is tagged, of the project or of the workspace; without one the default
 * branch of nx.json. Of a branch it is the commit at which this one left it, as in `nx affected`.
 */
export function findBase(workspaceRoot: string, project: string): Base {
  const asked = process.env['NX_BASE'];
  if (asked !== undefined && asked !== '') {
    const commit = commitOf(workspaceRoot, asked);
    if (commit === undefined) return { state: 'unreadable', name: asked };
    return { state: 'found', name: 'NX_BASE', commit: forkOf(workspaceRoot, commit) ?? commit };
  }
  if (commitOf(workspaceRoot, 'HEAD') === undefined) {
    return { state: 'none', reason: 'git knows no commit here' };
  }
  const tag = lastRelease(workspaceRoot, project);
  const release = tag === undefined ? undefined : commitOf(workspaceRoot, tag);
  if (tag !== undefined && release !== undefined) {
    return { state: 'found', name: tag, commit: release };
  }
  return defaultBase(workspaceRoot);
}

/** What decides on the base of every project, and what is in it: another text whenever any of it is another one. */
export function describeBase(workspaceRoot: string): string {
  const base = findBase(workspaceRoot, '');
  if (base.state !== 'found') return JSON.stringify(base);
  const tags = ['for-each-ref', '--merged=HEAD', '--format=%(refname) %(objectname)', 'refs/tags'];
  const releases = base.name === 'NX_BASE' ? '' : (git(workspaceRoot, tags) ?? '');
  const files = (git(workspaceRoot, ['ls-tree', '-r', base.commit]) ?? '')
    .split('\n')
    .filter((line) => /[\t/](?:wsp\.json|contracts\/.+)$/.test(line));
  return [base.name, releases, ...files].join('\n');
}

function lastRelease(workspaceRoot: string, project: string): string | undefined {
  const names = [...(project === '' ? [] : [`${project}@[0-9]*`]), 'v[0-9]*'];
  const matches = names.map((name) => `--match=${name}`);
  return git(workspaceRoot, ['describe', '--tags', '--abbrev=0', ...matches])?.trim();
}

function defaultBase(workspaceRoot: string): Base {
  const branch = defaultBranch(workspaceRoot);
  for (const name of [branch, `origin/${branch}`]) {
    const commit = commitOf(workspaceRoot, name);
    const fork = commit === undefined ? undefined : forkOf(workspaceRoot, commit);
    if (fork !== undefined) return { state: 'found', name: branch, commit: fork };
  }
  return { state: 'found', name: 'HEAD', commit: 'HEAD' };
}

function defaultBranch(workspaceRoot: string): string {
  const file = join(workspaceRoot, 'nx.json');
  if (!existsSync(file)) return 'main';
  try {
    const { defaultBase: branch } = JSON.parse(readFileSync(file, 'utf8')) as {
      defaultBase?: unknown;
    };
    return typeof branch === 'string' ? branch : 'main';
  } catch {
    return 'main';
  }
}

function commitOf(workspaceRoot: string, name: string): string | undefined {
  return git(workspaceRoot, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`])?.trim();
}

function forkOf(workspaceRoot: string, commit: string): string | undefined {
  return git(workspaceRoot, ['merge-base', commit, 'HEAD'])?.trim();
}
