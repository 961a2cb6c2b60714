import type { Lie } from '../lie';

const roadmap = 'ROADMAP.md';
const modLog = 'ModLog.md';

const replaced = (part: string | RegExp, by: string) => (text: string) =>
  text.replace(part, () => by);

/** One more criterion, as the first of a milestone. */
const criterion = (text: string, phase = 'PoC') =>
  replaced(new RegExp(`## ${phase}\\n\\n`), `## ${phase}\n\n- ${text}\n\n`);

const lineOf = (part: string) => (after: string) =>
  after.split('\n').findIndex((line) => line.includes(part)) + 1;

/** Of ROADMAP.md and of ModLog.md. */
export const roadmapLies: readonly Lie[] = [
  {
    rule: 'roadmap-evidence-missing',
    what: 'a tick without a proof',
    file: roadmap,
    tell: criterion('[x] Everything is fast.'),
    line: lineOf('Everything is fast'),
  },
  {
    rule: 'roadmap-evidence-missing',
    what: 'a tick that is proved by words',
    file: roadmap,
    tell: criterion('[x] Everything is fast (proved by a look at it).'),
    line: lineOf('Everything is fast'),
  },
  {
    rule: 'roadmap-evidence-unknown',
    what: 'a proof of a kind that there is not',
    file: roadmap,
    tell: criterion('[x] Everything is fast (proved by benchmark `create`).'),
    line: lineOf('Everything is fast'),
  },
  {
    rule: 'roadmap-evidence-unknown',
    what: 'a slip in the word for a test',
    file: roadmap,
    tell: criterion('[x] Writers wait (proved by tset `do not overwrite each other`).'),
    line: lineOf('Writers wait'),
  },
  {
    rule: 'roadmap-evidence-unknown',
    what: 'a name that nothing has',
    file: roadmap,
    tell: criterion('[x] Everything is fast (proved by `everythingIsFast`).'),
    line: lineOf('Everything is fast'),
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a test of another name',
    file: roadmap,
    tell: replaced('do not overwrite each other`', 'do not overwrite one another`'),
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a test that stands in another file',
    file: roadmap,
    tell: criterion(
      '[x] Writers wait (proved by test `do not overwrite each other` in `tests/listing.test.ts`).',
    ),
    line: lineOf('Writers wait'),
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a test file that is not there',
    file: roadmap,
    tell: replaced('`tests/idempotency.test.ts`', '`tests/idempotence.test.ts`'),
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'an export that there is not',
    file: roadmap,
    tell: criterion('[x] Intents are kept. Proof: export `createIntentLogs`.'),
    line: lineOf('Intents are kept.'),
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'an event that nobody publishes',
    file: roadmap,
    tell: criterion('[x] Others hear of it (shown by event `intent-log.archived`).'),
    line: lineOf('Others hear of it'),
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a document that is not there',
    file: roadmap,
    tell: criterion('[x] It is explained (proved by file `docs/guide.md`).'),
    line: lineOf('It is explained'),
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a budget that nobody has set',
    file: roadmap,
    tell: criterion('[x] It is fast (measured by budget `archive` p95).'),
    line: lineOf('It is fast'),
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a gate that there is not',
    file: roadmap,
    tell: replaced('proved by `wsp-coverage`', 'proved by `wsp-coverage` and `wsp-load`'),
  },
  {
    rule: 'roadmap-milestone-order',
    what: 'a phase that is skipped',
    file: roadmap,
    tell: replaced('- [ ] Cursors', '- [x] Cursors'),
  },
  {
    rule: 'roadmap-behind-milestone',
    what: 'a claimed milestone with an open criterion',
    file: roadmap,
    tell: criterion('[ ] Everything is fast (proved by test `is fast`).'),
    line: lineOf('Everything is fast'),
  },
  {
    rule: 'modlog-interface-behind',
    what: 'an export whose signature was another one',
    file: modLog,
    tell: replaced(/[\da-f]{16} createIntentLog\b/, '0123456789abcdef createIntentLog'),
    line: lineOf('## 0.0.1'),
  },
  {
    rule: 'modlog-interface-behind',
    what: 'an export that was taken away since',
    file: modLog,
    tell: replaced(' -->', ' 0123456789abcdef searchIntents -->'),
    line: lineOf('## 0.0.1'),
  },
  {
    rule: 'modlog-interface-behind',
    what: 'an export that is new',
    file: modLog,
    tell: replaced(/ [\da-f]{16} createIntentLog\b/, ''),
    line: lineOf('## 0.0.1'),
  },
  {
    rule: 'modlog-interface-unrecorded',
    what: 'an entry that records no exports',
    file: modLog,
    tell: replaced(/<!-- amiw:exports[^]*?-->\n/, ''),
    line: lineOf('## 0.0.1'),
  },
  {
    rule: 'modlog-interface-unrecorded',
    what: 'a record that was cut off',
    file: modLog,
    tell: replaced(/[\da-f]{16} createIntentLog /, 'createIntentLog '),
    line: lineOf('<!-- amiw:exports'),
  },
];
