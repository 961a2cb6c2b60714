import { expect, it } from 'vitest';
import type { ConventionalCommit } from './conventional-commit';
import { draftEntry, toldCommits, type EntryFacts } from './draft-entry';

const commit = (type: string, description: string, isBreaking = false): ConventionalCommit => ({
  ...{ type, scope: undefined, description, isBreaking },
});

const FACTS: EntryFacts = {
  version: '0.0.2',
  date: '2026-02-01',
  title: undefined,
  milestone: 'PoC',
  difference: { added: ['search', 'Sort'], changed: ['createIntentLog'], removed: ['find'] },
  commits: [commit('fix', 'empty titles are refused'), commit('feat', 'search by date.')],
  record: new Map([['search', 'cbf29ce484222325']]),
};

it('drafts an entry from what has changed', () => {
  expect(draftEntry(FACTS)).toBe(`## 0.0.2 (2026-02-01): Search by date

- Milestone: PoC
- Protocols: WSP 11, WSP 22

### Changes

- Added \`search\` and \`Sort\`.
- Changed \`createIntentLog\`.
- Removed \`find\`.
- Empty titles are refused.
- Search by date.

### Impact

Whoever uses \`find\` needs something else. Whoever uses \`createIntentLog\` has to look at the new signature. Others can use \`search\` and \`Sort\` now.

<!-- amiw:exports cbf29ce484222325 search -->`);
});

const NONE = { added: [], changed: [], removed: [] };

it.each([
  [{ title: 'Given' }, 'Given'],
  [{ commits: [commit('feat', 'a'), commit('fix', 'b', true)] }, 'B'],
  [{ commits: [] }, 'New: `search` and `Sort`'],
  [{ commits: [], difference: { ...NONE, removed: ['a'] } }, 'Removed: `a`'],
  [
    { commits: [], difference: { ...NONE, changed: ['a', 'b', 'c', 'd'] } },
    'Changed: `a` and 3 more exports',
  ],
  [{ commits: [], difference: NONE }, 'Version 0.0.2'],
])('finds a title for %j', (facts, title) => {
  expect(draftEntry({ ...FACTS, ...facts }).split('\n')[0]).toBe(`## 0.0.2 (2026-02-01): ${title}`);
});

it('says that nothing has changed for others', () => {
  const text = draftEntry({ ...FACTS, difference: NONE });
  expect(text).toContain('- Protocols: WSP 22\n');
  expect(text).toContain('The exports are the same: others have nothing to change.');
});

it('tells commits that users notice, each once', () => {
  const commits = ['feat', 'fix', 'chore', 'docs', 'test', 'fix'].map((type) => commit(type, type));
  const told = toldCommits([...commits, commit('build', 'Node 24', true)]);
  expect(told.map(({ description }) => description)).toEqual(['feat', 'fix', 'Node 24']);
});
