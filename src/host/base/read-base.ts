import type { ContractsBase } from '../../core/gates/contracts/facts';
import { findBase } from './find-base';
import { git } from './git';

/** The manifest and the contracts of a module as they were in the base. */
export function readBase(workspaceRoot: string, root: string, project: string): ContractsBase {
  const base = findBase(workspaceRoot, project);
  if (base.state !== 'found') return base;
  const { name, commit } = base;
  const listed = git(workspaceRoot, [
    ...['ls-tree', '-r', '-z', '--name-only', commit, '--'],
    `${root}/wsp.json`,
    `${root}/contracts/`,
  ]);
  if (listed === undefined) return { state: 'unreadable', name };
  const paths = listed.split('\0').filter((path) => path !== '');
  return { state: 'read', name, files: new Map(textsOf(workspaceRoot, root, commit, paths)) };
}

function textsOf(
  workspaceRoot: string,
  root: string,
  commit: string,
  paths: readonly string[],
): [string, string][] {
  return paths.flatMap((path): [string, string][] => {
    const text = git(workspaceRoot, ['show', `${commit}:./${path}`]);
    return text === undefined ? [] : [[path.slice(root.length + 1), text.replace(/^\uFEFF/, '')]];
  });
}
