import { gt, valid } from 'semver';
import { modLogEntries } from '../gates/docs/mod-log';
import { PHASE_TITLES } from '../gates/docs/roadmap';
import {
  compareRecords,
  findRecord,
  isSame,
  type InterfaceDifference,
  type InterfaceRecord,
} from '../interface/interface-record';
import type { Milestone } from '../manifest/manifest';
import { sectionOf } from '../markdown/markdown-document';
import { parseMarkdown } from '../markdown/parse-markdown';
import { conventionalCommit, type Commit } from './conventional-commit';
import { draftEntry, toldCommits } from './draft-entry';
import { withEntry, withRecord } from './edit-mod-log';
import { nextVersion, suggestedBump, type Bump } from './next-version';

/** What is known of a module when its ModLog is brought up to date. */
export interface LogFacts {
  /** Text of ModLog.md. */
  readonly modLog: string;
  /** Its text in the last commit; `undefined` if it was never committed. */
  readonly committed: string | undefined;
  /** The exports as they are now. */
  readonly record: InterfaceRecord;
  /** Since ModLog.md was committed last, oldest first. */
  readonly commits: readonly Commit[];
  /** In package.json. */
  readonly packageVersion: string | undefined;
  readonly milestone: Milestone;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface LogWishes {
  /** @default drafted */
  readonly title?: string;
  /** @default suggested by what has changed */
  readonly bump?: Bump;
}

export type LogPlan =
  /** No entry, or none with a version, in the newest place. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'nothing' }
  /** The newest entry was written by hand: it gets the record of the exports, and nothing else is new. */
  | { readonly kind: 'record'; readonly text: string }
  | {
      readonly kind: 'entry';
      readonly text: string;
      readonly before: string;
      readonly version: string;
      readonly difference: InterfaceDifference;
    };

/** Works out what has to be written into ModLog.md. */
export function planLog(facts: LogFacts, wishes: LogWishes = {}): LogPlan {
  const document = parseMarkdown(facts.modLog);
  const [newest] = modLogEntries(document);
  if (newest?.version === undefined) return { kind: 'unreadable' };
  const { version: before } = newest;
  const found = findRecord(document, sectionOf(newest.heading));
  const difference = compareRecords(
    found.state === 'found' ? found.record : facts.record,
    facts.record,
  );
  const commits = commitsToTell(facts, newest.heading.title);
  const ahead = versionAhead(facts, before);
  if (isSame(difference) && commits.length === 0 && ahead === undefined) {
    const text = found.state === 'found' ? undefined : withRecord(facts.modLog, facts.record);
    return text === undefined ? { kind: 'nothing' } : { kind: 'record', text };
  }
  const bump = wishes.bump ?? suggestedBump(difference, commits);
  const version = ahead ?? nextVersion(before, bump);
  const entry = draftEntry({
    ...{ version, difference, commits },
    date: facts.today,
    title: wishes.title,
    milestone: PHASE_TITLES[facts.milestone],
    record: facts.record,
  });
  const text = withEntry(facts.modLog, entry);
  if (text === undefined) return { kind: 'unreadable' };
  return { kind: 'entry', text, before, version, difference };
}

/** An entry that is not committed yet tells of everything before it. */
function commitsToTell({ committed, commits }: LogFacts, newest: string) {
  const [known] = committed === undefined ? [] : modLogEntries(parseMarkdown(committed));
  if (known?.heading.title !== newest) return [];
  return toldCommits(commits.flatMap((commit) => conventionalCommit(commit) ?? []));
}

/** A version that somebody has already set in package.json. */
function versionAhead({ packageVersion }: LogFacts, before: string): string | undefined {
  if (packageVersion === undefined || valid(packageVersion) === null) return undefined;
  return gt(packageVersion, before) ? packageVersion : undefined;
}
