import { docsGate } from '../../../src/core/gates/docs/gate';
import { files } from '../../../src/core/gates/docs/docs.fixture';
import { NO_EXAMPLES_RUN } from '../../../src/core/examples/example-run';
import { moduleOf, type ModuleOverrides } from '../../../src/core/module/module-view.fixture';
import { frameOf, type Frame, type Frames } from './frame';
import { jsonOf, linesOfCode, listingOf, textOf, type Shown } from './page';

type Changes = Readonly<Record<string, string | undefined>>;
type Overrides = (shown: Shown) => ModuleOverrides;

/** A module with complete documents, but for what a page shows of it. */
export const docs = (
  changes: (shown: Shown, found: Shown) => Changes,
  overrides: Overrides = () => ({}),
): Frame =>
  frameOf(docsGate, (shown, found) => ({
    module: moduleOf(files(changes(shown, found)), overrides(shown)),
    run: NO_EXAMPLES_RUN,
  }));

/** Languages of fences that stand for the document itself; of all others the document has such a fence. */
const DOCUMENTS = ['md', 'text'];

/** What a page shows, as a document has it. */
export function written({ fences }: Shown): string {
  return fences
    .map(({ language, text }) =>
      DOCUMENTS.includes(language) ? text : `\`\`\`${language}\n${text}\`\`\`\n`,
    )
    .join('\n');
}

const README = files()['README.md'] ?? '';

/** At the end of README.md, with these files beside it. */
export const inReadme = (others: Changes = {}, overrides: ModuleOverrides = {}): Frame =>
  docs(
    (shown) => ({
      ...others,
      'README.md': `${README}\n### More\n\nAn example.\n\n${written(shown)}`,
    }),
    () => overrides,
  );

/** The whole of a document. */
const whole = (document: string): Frame => docs((shown) => ({ [document]: written(shown) }));

/** What documents say of events. */
const inEvents = (publishes: readonly string[], ...documents: readonly string[]): Frame =>
  docs(
    (shown) => {
      const text = `# Intent log\n\n## Events\n\n${written(shown)}`;
      return Object.fromEntries(documents.map((document) => [document, text]));
    },
    () => ({ manifest: { events: { publishes, subscribes: [] } } }),
  );

/** The code of `src/index.ts`, with these files beside it. */
const source = (others: Changes = {}): Frame =>
  docs((shown) => ({ ...others, 'src/index.ts': textOf(shown, 'ts') }));

const listed = (shown: Shown): Changes =>
  Object.fromEntries(
    [...listingOf(shown).files].map(([file, lines]) => [file, linesOfCode(lines)]),
  );

const COMMANDS: ModuleOverrides = {
  commands: {
    project: 'intent-log',
    targets: new Map([
      ['wsp-docs', ['format', 'fix']],
      ['wsp-coverage', ['format']],
      ['wsp-demo', ['format']],
    ]),
    generators: new Map([['module', ['name', 'domain']]]),
  },
};

const REMOVED = 'contracts/intent-log.removed.schema.json';
const EVENTS = { publishes: ['intent-log.created', 'intent-log.removed'], subscribes: [] };

const LOG = `/** What keeps the records. */
export interface IntentRepository { readonly size: number }
/** Keeps what people ask for. */
export interface IntentLog { remove(id: string, options: object): void }
/** Makes a log. */
export function createIntentLog(repository: IntentRepository): IntentLog { throw repository; }
`;

/** Documents of which there are these and no others. */
const allDocuments: Frame = docs((shown) => {
  const none = Object.keys(files()).map((file) => [file, undefined] as const);
  return { ...Object.fromEntries(none), ...listed(shown) };
});

export const DOCS: Frames = {
  'anchor-missing': inReadme(),
  'block-unclosed': inReadme(),
  'block-unknown': inReadme(),
  'command-generator-unknown': inReadme({}, COMMANDS),
  'command-option-unknown': inReadme({}, COMMANDS),
  'command-path-missing': inReadme({ [REMOVED]: '{}' }, COMMANDS),
  'command-project-unknown': inReadme({}, COMMANDS),
  'command-target-unknown': inReadme({}, COMMANDS),
  'diagram-name-unknown': inReadme({}, { manifest: { events: EVENTS } }),
  'diagram-unparsable': inReadme(),
  'document-empty': whole('INTERFACE.md'),
  'document-long': docs(listed),
  'document-missing': allDocuments,
  'event-field-undocumented': docs(
    (shown) => ({ [REMOVED]: textOf(shown, 'json') }),
    () => ({ manifest: { events: EVENTS } }),
  ),
  'event-undocumented': inEvents(
    ['intent.created', 'intent.removed'],
    ...['README.md', 'INTERFACE.md'],
  ),
  'event-unknown': inEvents(EVENTS.publishes, 'README.md'),
  'example-fragment-without-reason': inReadme(),
  'example-mark-unknown': inReadme(),
  'example-result-misplaced': inReadme(),
  'export-type-implicit': source(),
  'export-undocumented': source(),
  'heading-bare': inReadme(),
  'interface-block-missing': whole('INTERFACE.md'),
  'interface-source-unreadable': source({ 'src/compact.ts': 'export const compact = 1;\n' }),
  'link-definition-missing': inReadme({ 'docs/guide.md': '# Guide\n' }),
  'link-leaves-module': docs(
    () => ({ 'README.md': `${README}\n[the kernel](../../infrastructure/kernel/README.md)\n` }),
    ({ fences: [fence] }) => ({
      manifest: fence?.language === 'json' ? jsonOf({ fences: [fence] }) : {},
    }),
  ),
  'link-target-missing': inReadme({ 'docs/design.md': '# Design\n' }),
  'list-item-empty': inReadme(),
  'member-unknown': inReadme({ 'src/index.ts': LOG }),
  'name-unknown': inReadme({ 'src/index.ts': LOG }),
  'path-unknown': inReadme({ 'src/lifecycle.ts': 'export const RULES = 1;\n' }),
  'readme-import-unknown': inReadme(),
  'script-unknown': inReadme({}, COMMANDS),
  'section-empty': whole('README.md'),
  'section-missing': whole('README.md'),
  'section-repeats-heading': inReadme(),
  'setting-undocumented': source(),
  'table-empty': inReadme(),
  'template-text-left': inReadme(),
  'tests-readme-lists-tests': docs((shown) => ({
    'tests/search.test.ts': '',
    'tests/README.md': `# Tests\n\n${written(shown)}`,
  })),
  'tests-readme-names-unknown': docs((shown) => ({
    'tests/search.test.ts': '',
    'tests/README.md': `# Tests\n\n| File | Proof |\n| - | - |\n${written(shown)}`,
  })),
  'tree-entry-missing': docs((shown) => ({
    'src/listing.ts': '',
    'wsp.json': '{}',
    'README.md': `${README}\n\`\`\`text\n${textOf(shown)}\`\`\`\n`,
  })),
};
