import { join } from 'node:path';
import type { SharedConfig, SharedSettings } from '../../../core/test-run/shared-config';
import { findVitest, type FoundVitest } from '../find-vitest';
import { testFilesOf, type VitestRequest } from '../run-vitest';
import { plainConfigOf } from './plain-config';

/** Modules whose tests one vitest can run. */
export interface SharedGroup {
  readonly vitest: FoundVitest;
  readonly settings: SharedSettings;
  readonly members: readonly SharedMember[];
}

export interface SharedMember {
  readonly request: VitestRequest;
  /** What the module's own config calls it. */
  readonly name: string;
}

/** After so many modules a fresh vitest takes over, since one forgets nothing of those that are done. */
export const MODULES_PER_VITEST = 40;

/** Those that can share, in groups of which none is larger than its part of so many lanes. */
export function planSharedRuns(requests: readonly VitestRequest[], lanes: number): SharedGroup[] {
  const groups = new Map<string, SharedGroup & { readonly members: SharedMember[] }>();
  for (const request of requests) {
    const candidate = candidateOf(request);
    if (candidate === undefined) continue;
    const { vitest, settings, name } = candidate;
    const key = JSON.stringify([vitest, settings, request.workspaceRoot, request.coverage]);
    const group = groups.get(key) ?? { vitest, settings, members: [] };
    groups.set(key, group);
    group.members.push({ request, name });
  }
  return [...groups.values()].flatMap((group) => inParts(group, lanes));
}

function inParts(group: SharedGroup, lanes: number): SharedGroup[] {
  const { members } = group;
  const rounds = Math.ceil(members.length / (lanes * MODULES_PER_VITEST));
  const size = Math.ceil(members.length / (rounds * lanes));
  const count = Math.ceil(members.length / size);
  return Array.from({ length: count }, (_, index) => ({
    ...group,
    members: members.slice(index * size, (index + 1) * size),
  }));
}

interface Candidate extends SharedConfig {
  readonly vitest: FoundVitest;
}

/** Undefined for a module whose tests need a vitest of their own, or none. What is wrong with it is told by its run alone. */
function candidateOf(request: VitestRequest): Candidate | undefined {
  try {
    return readCandidate(request);
  } catch {
    return undefined;
  }
}

function readCandidate(request: VitestRequest): Candidate | undefined {
  const { workspaceRoot, root, tests, files, coverage } = request;
  if (testFilesOf(files, tests).length === 0) return undefined;
  const config = plainConfigOf(join(workspaceRoot, root));
  return config && { vitest: findVitest(workspaceRoot, root, coverage), ...config };
}
