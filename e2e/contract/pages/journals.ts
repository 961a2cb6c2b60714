import { recordOf, renderRecord } from '../../../src/core/interface/interface-record';
import { extractInterface } from '../../../src/core/interface/extract-interface';
import { files } from '../../../src/core/gates/docs/docs.fixture';
import type { ManifestOverrides } from '../../../src/core/module/module-view.fixture';
import { docs, written } from './docs';
import type { Frame, Frames } from './frame';
import { columnsOf, textOf, type Shown } from './page';

/** What a line such as `wsp.json   "milestone": "poc"` says of the manifest. */
const manifestOf = (shown: Shown): ManifestOverrides =>
  JSON.parse(`{${columnsOf(shown).get('wsp.json') ?? ''}}`) as ManifestOverrides;

const said = (file: string) => (shown: Shown) => columnsOf(shown).get(file) ?? '';

const ROADMAP = files()['ROADMAP.md'] ?? '';
/** Up to its full stop, or to what proves it. */
const CRITERION = /^- \[[ x]\] ([^.(\n]+?) ?[.(].*$/gm;

/** A complete roadmap in which the criteria of these lines stand as they do in the lines. */
function roadmapWith(lines: string): string {
  const shown = new Map([...lines.matchAll(CRITERION)].map(([line, words]) => [words, line]));
  return ROADMAP.replace(CRITERION, (line, words: string) => shown.get(words) ?? line);
}

const inRoadmap: Frame = docs(
  (shown) => ({ 'ROADMAP.md': roadmapWith(said('ROADMAP.md')(shown)) }),
  (shown) => ({ manifest: manifestOf(shown) }),
);

/** Milestones, or criteria of the first one. */
const roadmap: Frame = docs((shown) => {
  const text = written(shown);
  return { 'ROADMAP.md': `# Roadmap\n\n${/^ *## /m.test(text) ? '' : '## PoC\n\n'}${text}` };
});

const PROOFS = `import { it } from 'vitest';
it('keeps records over a restart', () => {});
`;

const provedRoadmap: Frame = docs(
  (shown) => ({
    'ROADMAP.md': `# Roadmap\n\n## PoC\n\n${written(shown)}`,
    'tests/intent-log.test.ts': PROOFS,
  }),
  () => ({ manifest: { budgets: [{ operation: 'search', metric: 'p95', limit: 5, unit: 'ms' }] } }),
);

const SOURCE = files()['src/index.ts'] ?? '';
const recordFor = (source: string): string =>
  renderRecord(
    recordOf(extractInterface((file) => (file === 'src/index.ts' ? source : undefined))),
  );

const HEADING = '## 0.0.1 (2026-01-31): First version';
const DETAILS = '### Changes\n\n- A log of intents.\n\n### Impact\n\nNone yet for others.\n';

/** The only entry of a mod log begins with this list. */
const entryWith = (list: string): string =>
  `# ModLog of intent-log\n\n${HEADING}\n\n${list}\n\n${DETAILS}`;

const modLog = (textFor: (shown: Shown) => string): Frame =>
  docs((shown) => ({ 'ModLog.md': textFor(shown) }));

/** The entry's record is what the page shows; a command of the page writes the one of the sources. */
const recorded: Frame = docs((shown) => {
  const searching = `${SOURCE}/** Finds. */\nexport function search(): void {}\n`;
  const record = textOf(shown, 'text') || recordFor(searching);
  return { 'src/index.ts': searching, 'ModLog.md': `${entryWith('- Milestone: PoC')}\n${record}` };
});

export const JOURNALS: Frames = {
  'modlog-entry-malformed': modLog((shown) => `# ModLog\n\n${written(shown)}`),
  'modlog-first-decision-missing': modLog((shown) => entryWith(written(shown))),
  'modlog-interface-behind': recorded,
  'modlog-interface-unrecorded': modLog((shown) => entryWith(written(shown))),
  'modlog-milestone-differs': docs(
    (shown) => ({ 'ModLog.md': entryWith(said('ModLog.md')(shown)) }),
    (shown) => ({ manifest: manifestOf(shown) }),
  ),
  'modlog-not-newest-first': modLog(
    (shown) => `# ModLog\n\n${textOf(shown).replace(/^(?=\d)/gm, '## ')}`,
  ),
  'modlog-version-behind': docs((shown) => ({
    'package.json': `{ "name": "@acme/intent-log", ${said('package.json')(shown)} }`,
    'ModLog.md': `# ModLog\n\n## ${said('ModLog.md')(shown)}\n\n${DETAILS}`,
  })),
  'readme-purpose-differs': docs(
    (shown) => ({ 'README.md': `# Intent log\n\n## Purpose\n\n${said('README.md')(shown)}\n` }),
    (shown) => ({ manifest: manifestOf(shown) }),
  ),
  'roadmap-ahead-of-milestone': inRoadmap,
  'roadmap-behind-milestone': inRoadmap,
  'roadmap-criteria-missing': roadmap,
  'roadmap-evidence-missing': roadmap,
  'roadmap-evidence-unknown': provedRoadmap,
  'roadmap-milestone-differs': docs(
    (shown) => ({ 'ROADMAP.md': ROADMAP.replace(/\n/, `\n\n${said('ROADMAP.md')(shown)}\n`) }),
    (shown) => ({ manifest: manifestOf(shown) }),
  ),
  'roadmap-milestone-missing': roadmap,
  'roadmap-milestone-order': docs((shown) => ({
    'ROADMAP.md': roadmapWith([...columnsOf(shown).values()].join('\n')),
  })),
  'roadmap-proof-missing': provedRoadmap,
};
