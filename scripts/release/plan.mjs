// What a release is made of, out of commits and the changelog. Pure.
import semver from 'semver';

const SUBJECT = /^(?<type>[a-z]+)(?:\((?<scope>[^)]+)\))?(?<bang>!)?: (?<text>.+)$/;

/** Types of commits that a user can see, in the order of the changelog. */
const SECTIONS = { feat: 'Features', fix: 'Fixes', perf: 'Performance' };

/** @returns what a commit says; `undefined` for one that is no conventional commit, such as a merge. */
export function parseCommit({ hash, subject, body }) {
  const { type, scope, bang, text } = SUBJECT.exec(subject)?.groups ?? {};
  if (type === undefined) return undefined;
  const breaking = /^BREAKING[ -]CHANGE: (.+(?:\n(?!\n).+)*)/m.exec(body)?.[1];
  return {
    ...{ hash, type, scope, text },
    breaking: breaking?.replaceAll('\n', ' ') ?? (bang === undefined ? undefined : text),
  };
}

/**
 * @param current What package.json says.
 * @param isFirst Whether nothing was released yet: then that is the version.
 * @returns the next version; `undefined` when no commit is one that a user can see.
 */
export function nextVersion(current, commits, isFirst) {
  if (isFirst) return current;
  const isBreaking = commits.some(({ breaking }) => breaking !== undefined);
  const isFeature = commits.some(({ type }) => type === 'feat');
  const isVisible = commits.some(({ type }) => type in SECTIONS);
  if (!isBreaking && !isVisible) return undefined;
  // Before 1.0.0 the second number is what a caret range stops at.
  const [breaking, feature] = semver.major(current) === 0 ? ['minor', 'patch'] : ['major', 'minor'];
  return semver.inc(current, isBreaking ? breaking : isFeature ? feature : 'patch');
}

/** @returns the commits as sections of a changelog; `''` when a user can see none of them. */
export function commitSections(commits) {
  const breaking = commits
    .filter((commit) => commit.breaking !== undefined)
    .map((commit) => entry({ ...commit, text: commit.breaking }));
  const sections = Object.entries(SECTIONS).map(([type, title]) => [
    title,
    commits.filter((commit) => commit.type === type).map(entry),
  ]);
  return [['Breaking changes', breaking], ...sections]
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `### ${title}\n\n${lines.join('\n')}\n`)
    .join('\n');
}

function entry({ scope, text, hash }) {
  return `- ${scope === undefined ? '' : `**${scope}**: `}${text} (${hash.slice(0, 7)})`;
}

const UNRELEASED = /^## (?:\d+\.\d+\.\d+ \(unreleased\)|Unreleased)\n/m;

/**
 * Dates the section of what is not released, which people write, and puts the commits below it.
 *
 * @throws Error for a changelog that has no such section: a release without a word for its users.
 */
export function datedChangelog(changelog, version, date, sections) {
  const start = UNRELEASED.exec(changelog);
  if (start === null)
    throw new Error('CHANGELOG.md has no section "## Unreleased". Say there what users get.');
  const from = start.index + start[0].length;
  const end = changelog.indexOf('\n## ', from);
  const to = end === -1 ? changelog.length : end + 1;
  const own = changelog.slice(from, to).trim();
  const parts = [`## ${version} (${date})`, own, sections.trim()].filter((part) => part !== '');
  return `${changelog.slice(0, start.index)}${parts.join('\n\n')}\n${end === -1 ? '' : '\n'}${changelog.slice(to)}`;
}
