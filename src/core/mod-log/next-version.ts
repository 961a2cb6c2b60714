import { inc, major } from 'semver';
import type { InterfaceDifference } from '../interface/interface-record';
import type { ConventionalCommit } from './conventional-commit';

/** How far a version goes on, by what its users notice. */
export const BUMPS = ['major', 'minor', 'patch'] as const;

export type Bump = (typeof BUMPS)[number];

/** What was removed or changed may break others, what was added does not. */
export function suggestedBump(
  { added, changed, removed }: InterfaceDifference,
  commits: readonly ConventionalCommit[],
): Bump {
  const breaks = commits.some(({ isBreaking }) => isBreaking);
  if (breaks || changed.length + removed.length > 0) return 'major';
  return added.length > 0 || commits.some(({ type }) => type === 'feat') ? 'minor' : 'patch';
}

/** Below 1.0.0 ranges such as `^0.1.0` let patches in and no minor version: there, each step is one smaller. */
export function nextVersion(version: string, bump: Bump): string {
  const step = major(version) > 0 || bump === 'patch' ? bump : bump === 'major' ? 'minor' : 'patch';
  return inc(version, step) ?? version;
}
