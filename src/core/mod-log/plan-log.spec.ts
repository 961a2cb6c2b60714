import { expect, it } from 'vitest';
import { planLog, type LogFacts } from './plan-log';

const ONE = new Map([['find', 'cbf29ce484222325']]);
const TWO = new Map([...ONE, ['search', '85944171f73967e8']]);
const ENTRY = '## 0.0.1 (2026-01-31): First\n\n### Changes\n\n- One\n\n### Impact\n\nNone.\n';
const COMMENT = '<!-- amiw:exports cbf29ce484222325 find -->\n';
const LOG = `# ModLog\n\n${ENTRY}\n${COMMENT}`;

const FACTS: LogFacts = {
  modLog: LOG,
  committed: LOG,
  record: ONE,
  commits: [],
  packageVersion: '0.0.1',
  milestone: 'poc',
  today: '2026-02-01',
};

const FEATURE = { subject: 'feat(log): search', body: '' };

it.each([
  ['nothing has changed', {}],
  ['only tests have changed', { commits: [{ subject: 'test: more', body: '' }] }],
  ['commits follow no convention', { commits: [{ subject: 'More of it', body: '' }] }],
  ['the newest entry is not committed yet', { commits: [FEATURE], committed: '# ModLog\n' }],
  ['the log was never committed', { commits: [FEATURE], committed: undefined }],
])('has nothing to tell when %s', (_what, facts) => {
  expect(planLog({ ...FACTS, ...facts })).toEqual({ kind: 'nothing' });
});

it.each([
  [{ record: TWO }, {}, '0.0.2'],
  [{ record: new Map() }, {}, '0.1.0'],
  [{ commits: [FEATURE] }, {}, '0.0.2'],
  [{ record: TWO }, { bump: 'major' as const }, '0.1.0'],
  [{ packageVersion: '0.3.0' }, {}, '0.3.0'],
  [{ packageVersion: '0.0.0', record: TWO }, {}, '0.0.2'],
  [{ packageVersion: undefined, record: TWO }, {}, '0.0.2'],
])('tells of %j with the wishes %j as version %s', (facts, wishes, version) => {
  const plan = planLog({ ...FACTS, ...facts }, wishes);
  expect(plan).toMatchObject({ kind: 'entry', before: '0.0.1', version });
  expect(plan.kind === 'entry' && plan.text).toContain(`## ${version} (2026-02-01): `);
});

it('has nothing to tell once it has told', () => {
  const first = planLog({ ...FACTS, record: TWO, commits: [FEATURE] });
  const text = first.kind === 'entry' ? first.text : '';
  const again = { record: TWO, commits: [FEATURE], modLog: text, packageVersion: '0.0.2' };
  expect(planLog({ ...FACTS, ...again })).toEqual({ kind: 'nothing' });
});

it('records the exports in an entry that was written by hand', () => {
  const modLog = LOG.replace('## 0.0.1', '## 0.1.0 (2026-02-01): Search\n\n## 0.0.1');
  const plan = planLog({ ...FACTS, modLog, record: TWO, packageVersion: '0.1.0' });
  expect(plan.kind).toBe('record');
  expect(plan.kind === 'record' && plan.text).toContain(
    'Search\n\n<!-- amiw:exports cbf29ce484222325 find 85944171f73967e8 search -->\n\n## 0.0.1',
  );
});

it.each(['# ModLog\n', '# ModLog\n\n## Unreleased\n'])('cannot read %j', (modLog) => {
  expect(planLog({ ...FACTS, modLog })).toEqual({ kind: 'unreadable' });
});
