import { documentOf } from '../gates/docs/documents';
import { datedEntries, MOD_LOG, modLogEntries } from '../gates/docs/mod-log';
import { BASELINE_FILE } from '../gates/inputs';
import type { TrailEntry } from './report';
import type { SubjectFacts } from './report-facts';

/**
 * What is dated, newest first: entries of ModLog.md, and measurements that somebody committed. Validations are not:
 * the same files give the same evidence on every machine, from the cache as well, so that no time would be theirs.
 */
export function trailOf(subjects: readonly SubjectFacts[]): TrailEntry[] {
  return subjects
    .flatMap((subject) => [...logged(subject), ...recorded(subject)])
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function logged({ module }: SubjectFacts): TrailEntry[] {
  const document = documentOf(module, MOD_LOG);
  if (document === undefined) return [];
  return datedEntries(modLogEntries(document)).map(({ date, version, heading }) => ({
    date,
    subject: module.manifest.name,
    text: `${version}: ${heading.title.replace(/^[^)]*\)\s*[:–—-]\s*/, '')}`,
    file: `${module.root}/${MOD_LOG}`,
    place: `line ${heading.line}`,
  }));
}

function recorded({ module, baselines }: SubjectFacts): TrailEntry[] {
  return baselines.map(({ date, commit, baseline }) => {
    const operations = Object.keys(baseline.operations).length;
    return {
      date,
      subject: module.manifest.name,
      text: `${operations} operation${operations === 1 ? '' : 's'} measured with Node ${baseline.node}`,
      file: `${module.root}/${BASELINE_FILE}`,
      place: `commit ${commit}`,
    };
  });
}
