import { MODULE } from '../harness/bases';
import type { Breakage } from './breakage';

const roadmap = 'ROADMAP.md';
const modLog = 'ModLog.md';

const added = (criterion: string): Breakage['break'] => {
  return (module) => {
    module.replace(roadmap, '## Prototype\n\n', `## Prototype\n\n- ${criterion}\n\n`);
  };
};

/** Of `wsp-docs`: evidence of criteria, and the exports that ModLog.md records. */
export const ROADMAP_EVIDENCE: readonly Breakage[] = [
  {
    rule: 'roadmap-evidence-missing',
    what: 'a tick without a proof',
    break: added('[x] Everything is fast.'),
    at: { file: roadmap, lineOf: 'Everything is fast' },
    says: 'is ticked and names no evidence',
  },
  {
    rule: 'roadmap-evidence-unknown',
    what: 'evidence that nothing can look up',
    break: added('[x] Everything is fast (proved by benchmark `everything`).'),
    at: { file: roadmap, lineOf: 'Everything is fast' },
    says: '`benchmark` before `everything` is no kind of evidence',
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a test whose name is not right',
    break: added('[x] Writers wait (proved by test `do not overwrite any other`).'),
    at: { file: roadmap, lineOf: 'Writers wait' },
    says: 'there is no test `do not overwrite any other`',
  },
  {
    rule: 'modlog-interface-behind',
    what: 'an export that the log does not know',
    break: (module) => {
      module.replace(modLog, / [\da-f]{16} IntentSortKey\b/, '');
    },
    at: { file: modLog, lineOf: '## 0.0.1' },
    says: 'added `IntentSortKey`',
  },
  {
    rule: 'modlog-interface-unrecorded',
    what: 'an entry that records no exports',
    break: (module) => {
      module.replace(modLog, /<!-- amiw:exports[^]*?-->\n/, '');
    },
    at: { file: modLog, lineOf: '## 0.0.1' },
    says: 'does not record the exports',
  },
];

/** Of `wsp-validate`: what the evidence of criteria is worth. */
export const ROADMAP_PROOFS: readonly Breakage[] = [
  {
    rule: 'roadmap-ticked-not-done',
    what: 'a tick whose test was skipped',
    break: (_, workspace) => {
      const passed = 'do not overwrite each other": "passed"';
      workspace.edit(`.wsp/${MODULE.root}/integration.json`, (text) =>
        text.replace(passed, passed.replace('passed', 'skipped')),
      );
    },
    at: { file: roadmap, lineOf: 'do not overwrite each other' },
    says: 'is ticked but not done',
    args: ['--excludeTaskDependencies', '--skipNxCache'],
  },
  {
    rule: 'roadmap-done-not-ticked',
    what: 'a criterion that is proven and open',
    break: added('[ ] Lists are read in pages (proved by `tests/listing.test.ts`).'),
    at: { file: roadmap, lineOf: 'Lists are read in pages' },
    says: 'is proven but not ticked',
    severity: 'warning',
  },
];
