import { BASELINE_FILE } from '../../core/gates/inputs';
import { parseBaseline } from '../../core/performance/baseline';
import type { CommittedBaseline } from '../../core/report/report-facts';
import { git } from '../base/git';

/** Older ones say little of a module as it is. */
const MOST = 24;
const COMMIT = '\u001E';

interface Version {
  readonly root: string;
  readonly commit: string;
  readonly date: string;
}

/** What `performance.json` of each module said in git, oldest first, by the module's folder. Empty without git. */
export function baselineHistory(
  workspaceRoot: string,
  roots: readonly string[],
): ReadonlyMap<string, readonly CommittedBaseline[]> {
  const versions = newestVersions(workspaceRoot, roots);
  const texts = textsOf(workspaceRoot, versions);
  const histories = new Map<string, CommittedBaseline[]>();
  for (const [index, { root, commit, date }] of versions.entries()) {
    const baseline = parseBaseline(texts[index] ?? '');
    if (baseline === undefined) continue;
    const history = histories.get(root) ?? [];
    history.unshift({ commit: commit.slice(0, 9), date, baseline });
    histories.set(root, history);
  }
  return histories;
}

/** Newest first, the same number at most of each module. */
function newestVersions(workspaceRoot: string, roots: readonly string[]): Version[] {
  const files = new Map(roots.map((root) => [`${root}/${BASELINE_FILE}`, root]));
  const text = git(workspaceRoot, [
    ...['log', '--no-merges', '--diff-filter=AM', '--relative', '--name-only'],
    `--format=${COMMIT}%H %cs`,
    ...['--', ...[...files.keys()].map((file) => `:(literal)${file}`)],
  ]);
  const taken = new Map<string, number>();
  return (text ?? '').split(COMMIT).flatMap((record) => {
    const [head = '', ...names] = record.split('\n').filter((line) => line !== '');
    const [commit = '', date = ''] = head.split(' ');
    return names.flatMap((name) => {
      const root = files.get(name);
      const count = taken.get(name) ?? 0;
      if (root === undefined || count >= MOST) return [];
      taken.set(name, count + 1);
      return [{ root, commit, date }];
    });
  });
}

/** One process for all of them. JSON has no line that looks like a head. */
function textsOf(workspaceRoot: string, versions: readonly Version[]): string[] {
  if (versions.length === 0) return [];
  const names = versions.map(({ root, commit }) => `${commit}:./${root}/${BASELINE_FILE}\n`);
  const text = git(workspaceRoot, ['cat-file', '--batch'], names.join('')) ?? '';
  return text.split(/^[0-9a-f]{40,64} blob \d+\n/m).slice(1);
}
