import {
  renderRecord,
  type InterfaceDifference,
  type InterfaceRecord,
} from '../interface/interface-record';
import type { ConventionalCommit } from './conventional-commit';

/** What an entry of ModLog.md is drafted from. */
export interface EntryFacts {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** As it is to stand in the heading; drafted where there is none. */
  readonly title: string | undefined;
  /** As people write it: `PoC`. */
  readonly milestone: string;
  readonly difference: InterfaceDifference;
  /** Oldest first. */
  readonly commits: readonly ConventionalCommit[];
  readonly record: InterfaceRecord;
}

/** Commits of other types change nothing that users of a module notice. */
const TOLD: ReadonlySet<string> = new Set(['feat', 'fix', 'perf', 'refactor', 'revert']);

/** Those whose changes belong into an entry, each once. */
export function toldCommits(commits: readonly ConventionalCommit[]): ConventionalCommit[] {
  const told = commits.filter(({ type, isBreaking }) => isBreaking || TOLD.has(type));
  return [...new Map(told.map((commit) => [commit.description, commit])).values()];
}

/** An entry as it stands in ModLog.md, from its heading to its record. */
export function draftEntry(facts: EntryFacts): string {
  const { version, date, milestone, difference, record } = facts;
  const touchesExports = Object.values(difference).some(
    (names: readonly string[]) => names.length > 0,
  );
  return [
    `## ${version} (${date}): ${facts.title ?? draftTitle(facts)}`,
    `- Milestone: ${milestone}\n- Protocols: ${touchesExports ? 'WSP 11, WSP 22' : 'WSP 22'}`,
    '### Changes',
    changes(facts)
      .map((line) => `- ${line}`)
      .join('\n'),
    '### Impact',
    impact(facts),
    renderRecord(record),
  ].join('\n\n');
}

function draftTitle({ commits, difference, version }: EntryFacts): string {
  const [first] = [...commits].sort((a, b) => weight(a) - weight(b));
  if (first !== undefined) return sentence(first.description).replace(/\.$/, '');
  const { added, changed, removed } = difference;
  if (added.length > 0) return `New: ${shortList(added)}`;
  if (changed.length > 0) return `Changed: ${shortList(changed)}`;
  return removed.length > 0 ? `Removed: ${shortList(removed)}` : `Version ${version}`;
}

/** What breaks is told first, then what is new. */
function weight({ type, isBreaking }: ConventionalCommit): number {
  return isBreaking ? 0 : type === 'feat' ? 1 : 2;
}

function changes({ difference, commits, version }: EntryFacts): string[] {
  const { added, changed, removed } = difference;
  const ofExports = [
    ['Added', added],
    ['Changed', changed],
    ['Removed', removed],
  ] as const;
  const lines = [
    ...ofExports.flatMap(([what, names]) => (names.length > 0 ? [`${what} ${list(names)}.`] : [])),
    ...commits.map(({ description, isBreaking }) => {
      return `${sentence(description)}${isBreaking ? ' This breaks what was there before.' : ''}`;
    }),
  ];
  return lines.length > 0 ? lines : [`The version is ${version}.`];
}

function impact({ difference, commits }: EntryFacts): string {
  const { added, changed, removed } = difference;
  const said = [
    ...(removed.length > 0 ? [`Whoever uses ${list(removed)} needs something else.`] : []),
    ...(changed.length > 0
      ? [`Whoever uses ${list(changed)} has to look at the new signature.`]
      : []),
    ...(added.length > 0 ? [`Others can use ${list(added)} now.`] : []),
  ];
  if (said.length > 0) return said.join(' ');
  return commits.some(({ isBreaking }) => isBreaking)
    ? 'Others have to adapt to what breaks, although the exports are the same.'
    : 'The exports are the same: others have nothing to change.';
}

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
}

function shortList(names: readonly string[]): string {
  return names.length > 3
    ? `${list(names.slice(0, 1))} and ${names.length - 1} more exports`
    : list(names);
}

/** `search by date` becomes `Search by date.`; names in code keep their case. */
function sentence(text: string): string {
  const trimmed = text.trim().replace(/[.\s]+$/, '');
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
