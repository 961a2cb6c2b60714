import type { Breakage } from './breakage';

const readme = 'README.md';

const rowOf = (name: string): RegExp => new RegExp(`\\| \`${name.replace(/\./g, '\\.')}\`.*\\n`);

const added = (text: string): Breakage['break'] => {
  return (module) => {
    module.append(readme, `\n${text}\n`);
  };
};

const replaced = (file: string, part: string | RegExp, by: string): Breakage['break'] => {
  return (module) => {
    module.replace(file, part, by);
  };
};

const replacedAll = (file: string, part: string, by: string): Breakage['break'] => {
  return (module) => {
    module.replaceAll(file, part, by);
  };
};

const entry = (heading: string): string =>
  [
    `\n## ${heading}\n`,
    '- Milestone: PoC\n- Protocols: WSP 22\n- Decision: new module, because it was asked for.\n',
    '### Changes\n\n- One.\n\n### Impact\n\nNone that others see.\n',
  ].join('\n');

/** README.md, ROADMAP.md, ModLog.md and tests/README.md. */
export const DOCUMENTS: readonly Breakage[] = [
  {
    rule: 'document-missing',
    what: 'no roadmap',
    break: (module) => {
      module.remove('ROADMAP.md');
    },
    at: 'ROADMAP.md',
    says: '`ROADMAP.md` is missing',
  },
  {
    rule: 'document-empty',
    what: 'a document of one heading',
    break: (module) => {
      module.write('tests/README.md', '# Tests of intent-log\n');
    },
    at: 'tests/README.md',
    says: 'holds nothing but headings',
    also: ['tests-readme-lists-tests'],
  },
  {
    rule: 'section-missing',
    what: 'no section about the wiring',
    break: replaced(readme, '## Wiring', '## Parts'),
    at: { file: readme, lineOf: '## Configuration' },
    says: 'has no section `Wiring`; expected before `Configuration`',
  },
  {
    rule: 'section-missing',
    what: 'a section under another name',
    break: replaced(readme, '## Quick start', '## Getting started'),
    at: { file: readme, lineOf: '## Getting started' },
    says: 'has no section `Quick start`, but a section `Getting started`',
  },
  {
    rule: 'section-empty',
    what: 'a section without a word',
    break: replaced(
      readme,
      /## Wiring\n[\s\S]*?\n## Configuration/,
      '## Wiring\n\n## Configuration',
    ),
    at: { file: readme, lineOf: '## Wiring' },
    says: 'The section `Wiring` is empty',
  },
  {
    rule: 'template-text-left',
    what: 'a note of what is to be written',
    break: added('TODO: describe the limits.'),
    at: { file: readme, lineOf: 'TODO' },
    says: 'is left from a template',
  },
  {
    rule: 'link-target-missing',
    what: 'a link to a file that is not there',
    break: added('See [the guide](docs/guide.md).'),
    at: { file: readme, lineOf: 'docs/guide.md' },
    says: 'there is no `docs/guide.md` in the module',
  },
  {
    rule: 'link-leaves-module',
    what: 'a link out of the module that the manifest does not declare',
    break: added('See [the kernel](../../infrastructure/kernel/README.md).'),
    at: { file: readme, lineOf: '../../infrastructure' },
    says: '`modules/infrastructure/kernel/README.md`, which wsp.json does not declare',
  },
  {
    rule: 'link-definition-missing',
    what: 'a link by reference without its definition',
    break: added('See [the guide][guide].'),
    at: { file: readme, lineOf: '[guide]' },
    says: 'refers to `[guide]`',
  },
  {
    rule: 'anchor-missing',
    what: 'a link to a heading that is not there',
    break: added('See [the wires](#wires).'),
    at: { file: readme, lineOf: '(#wires)' },
    says: '`#wires`',
  },
  {
    rule: 'event-undocumented',
    what: 'an event that the README does not name',
    break: replaced(
      readme,
      '`intent-log.updated` and `intent-log.removed`',
      '`intent-log.updated`',
    ),
    at: { file: readme, lineOf: '## Events' },
    says: 'publishes `intent-log.removed`',
  },
  {
    rule: 'event-unknown',
    what: 'an event that nobody publishes',
    break: replaced(
      readme,
      'The module listens to no events.',
      '| `intent-log.archived` | a record was put away | `id` |\n',
    ),
    at: { file: readme, lineOf: 'intent-log.archived' },
    says: '`intent-log.archived`, which wsp.json neither publishes nor subscribes to',
  },
  {
    rule: 'event-unknown',
    what: 'a slip in the name of an event, in a sentence',
    break: added('Others hear of it through `intent-log.craeted`.'),
    at: { file: readme, lineOf: 'intent-log.craeted' },
    says: 'names the event `intent-log.craeted`',
  },
  {
    rule: 'readme-import-unknown',
    what: 'an example that imports what is not exported',
    break: replaced(readme, '  createIntentLog,\n', '  createIntentBook,\n'),
    at: { file: readme, lineOf: 'createIntentBook' },
    says: 'imports `createIntentBook`',
    // It does not compile either.
    also: ['example-type-error'],
  },
  {
    rule: 'readme-purpose-differs',
    what: 'another purpose than the manifest has',
    break: replaced(readme, 'Keep what people asked for, and find it again.', 'Store things.'),
    at: { file: readme, lineOf: '## Purpose' },
    says: 'is not that of wsp.json',
  },
  {
    rule: 'roadmap-milestone-missing',
    what: 'a roadmap without its last milestone',
    break: replaced('ROADMAP.md', /## MVP[\s\S]*$/, ''),
    at: 'ROADMAP.md',
    says: 'has no section `MVP`',
  },
  {
    rule: 'roadmap-criteria-missing',
    what: 'a milestone without criteria',
    break: replaced('ROADMAP.md', /## MVP[\s\S]*$/, '## MVP\n\nIt runs in production.\n'),
    at: { file: 'ROADMAP.md', lineOf: '## MVP' },
    says: '`MVP` has no criteria',
  },
  {
    rule: 'roadmap-milestone-order',
    what: 'a criterion that is reached before those of the milestone before',
    break: replaced('ROADMAP.md', '- [ ] Cursors', '- [x] Cursors'),
    at: { file: 'ROADMAP.md', lineOf: '- [x] Cursors' },
    says: 'is ticked while Prototype has open criteria',
    severity: 'warning',
  },
  {
    rule: 'roadmap-behind-milestone',
    what: 'a milestone that is claimed and not reached',
    break: replaced('ROADMAP.md', '- [x] Every change', '- [ ] Every change'),
    at: { file: 'ROADMAP.md', lineOf: '- [ ] Every change' },
    says: 'wsp.json claims the milestone `poc`',
    also: ['roadmap-milestone-order'],
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a proof that is not there',
    break: replaced('ROADMAP.md', '`tests/listing.test.ts`', '`tests/pages.test.ts`'),
    at: { file: 'ROADMAP.md', lineOf: 'tests/pages.test.ts' },
    says: 'the module has no `tests/pages.test.ts`',
  },
  {
    rule: 'roadmap-proof-missing',
    what: 'a proof by a gate that there is not',
    break: replaced('ROADMAP.md', 'proved by `wsp-coverage`', 'proved by `wsp-magic`'),
    at: { file: 'ROADMAP.md', lineOf: 'wsp-magic' },
    says: 'there is no gate `wsp-magic`',
  },
  {
    rule: 'roadmap-milestone-differs',
    what: 'a roadmap that claims a later milestone',
    break: replaced('ROADMAP.md', 'milestone **PoC**', 'milestone **MVP**'),
    at: { file: 'ROADMAP.md', lineOf: '**MVP**' },
    says: 'claims the milestone `MVP`, but wsp.json says `poc`',
  },
  {
    rule: 'roadmap-ahead-of-milestone',
    what: 'a roadmap on which everything is done',
    break: replacedAll('ROADMAP.md', '- [ ] ', '- [x] '),
    at: { file: 'ROADMAP.md', lineOf: '## MVP' },
    says: 'Every criterion up to MVP is ticked',
  },
  {
    rule: 'modlog-entry-malformed',
    what: 'an entry without its protocols',
    break: replaced('ModLog.md', /- Protocols:.*\n/, ''),
    at: { file: 'ModLog.md', lineOf: '## 0.0.1' },
    says: 'has no protocols',
  },
  {
    rule: 'modlog-first-decision-missing',
    what: 'no reason why this is a module of its own',
    break: replaced('ModLog.md', /- Decision:.*\n/, ''),
    at: { file: 'ModLog.md', lineOf: '## 0.0.1' },
    says: 'holds no decision',
  },
  {
    rule: 'modlog-milestone-differs',
    what: 'another milestone than the manifest has',
    break: replaced('ModLog.md', '- Milestone: PoC', '- Milestone: MVP'),
    at: { file: 'ModLog.md', lineOf: '## 0.0.1' },
    says: 'names the milestone `MVP`',
  },
  {
    rule: 'modlog-not-newest-first',
    what: 'a newer entry below an older one',
    break: (module) => {
      module.append('ModLog.md', entry('0.0.1 (2099-01-31): Search'));
    },
    at: { file: 'ModLog.md', lineOf: '2099-01-31' },
    says: 'expected the newest first',
  },
  {
    rule: 'modlog-version-behind',
    what: 'a version that the log does not know',
    break: replaced('package.json', '"version": "0.0.1"', '"version": "0.0.2"'),
    at: { file: 'ModLog.md', lineOf: '## 0.0.1' },
    says: 'package.json says `0.0.2`',
  },
  {
    rule: 'tests-readme-lists-tests',
    what: 'a test that is not described',
    break: replaced('tests/README.md', rowOf('lifecycle.test.ts'), ''),
    at: 'tests/README.md',
    says: '`tests/lifecycle.test.ts`',
  },
  {
    rule: 'tests-readme-names-unknown',
    what: 'a description of a test that is not there',
    break: (module) => {
      module.append('tests/README.md', '\nLoad is tested in `stress.test.ts`.\n');
    },
    at: { file: 'tests/README.md', lineOf: 'stress.test.ts' },
    says: 'names `stress.test.ts`',
  },
];
