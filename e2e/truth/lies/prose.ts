import type { Lie } from '../lie';

const README = 'README.md';

/** What is put behind the last line of the section about the wiring. */
const wiring = (text: string) => (document: string) =>
  document.replace('\n## Configuration\n', `\n${text}\n\n## Configuration\n`);

const lineOf = (part: string) => (after: string) =>
  after.slice(0, after.indexOf(part)).split('\n').length;

const told = (rule: string, what: string, text: string, part = text): Lie => ({
  ...{ rule, what, file: README, tell: wiring(text), line: lineOf(part) },
});

const changed = (rule: string, what: string, file: string, from: string, to: string): Lie => ({
  ...{ rule, what, file, tell: (text) => text.replace(from, to) },
});

const fence = (language: string, ...lines: string[]): string =>
  ['```' + language, ...lines, '```'].join('\n');

const NAMES: readonly Lie[] = [
  changed(
    'name-unknown',
    'an interface under another name',
    README,
    'implement `IntentRepository`',
    'implement `IntentStore`',
  ),
  changed(
    'name-unknown',
    'an error that nothing throws',
    README,
    'one `ConfigurationError`',
    'one `ConfigurationProblemError`',
  ),
  changed(
    'name-unknown',
    'a variable under another name',
    README,
    '`INTENT_LOG_CURSOR_SECRET`',
    '`INTENT_LOG_CURSOR_KEY`',
  ),
  told(
    'name-unknown',
    'a function that was never written',
    'Call `createIntentArchive(kernel)` first.',
  ),
  told('name-unknown', 'a slip in a name', 'See `craeteIntentLog`.'),
  told('name-unknown', 'an option in an object', 'It takes `{ maxRetries: 3 }`.'),
  told(
    'name-unknown',
    'an environment variable that nothing reads',
    'Set `INTENT_LOG_CACHE_TTL` to `60`.',
  ),
  told('name-unknown', 'a method in plain words', 'The `archive` method keeps old records.'),
  told('name-unknown', 'a generic type', 'It returns `IntentResult<Intent>`.'),
  told(
    'member-unknown',
    'a method that the type does not have',
    'Call `IntentLog.archive(id)` for old records.',
  ),
  told(
    'member-unknown',
    'a method of a value of the example',
    'Call `intentLog.archive(id)` for old records.',
  ),
  told(
    'member-unknown',
    'a field of a record',
    'The field `Intent.priority` says how urgent it is.',
  ),
  changed(
    'path-unknown',
    'a folder that is not there',
    README,
    'in `contracts/`',
    'in `contracts/events/`',
  ),
  told('path-unknown', 'a source that is not there', 'The rules are in `src/intent-rules.ts`.'),
  changed(
    'path-unknown',
    'a helper of the tests under another name',
    'tests/README.md',
    '`set-up.ts`',
    '`setup.ts`',
  ),
];

const COMMANDS: readonly Lie[] = [
  changed(
    'command-project-unknown',
    'another project',
    README,
    'nx run intent-log:wsp-demo',
    'nx run intents:wsp-demo',
  ),
  told(
    'command-project-unknown',
    'a project in a list',
    fence('sh', 'npx nx run-many -t wsp-docs -p intent-log,journal'),
    'journal',
  ),
  changed(
    'command-target-unknown',
    'a target with a slip',
    README,
    'intent-log:wsp-coverage',
    'intent-log:wsp-covrage',
  ),
  changed(
    'command-target-unknown',
    'a target in a sentence',
    'tests/README.md',
    'npx nx run intent-log:wsp-integration',
    'npx nx run intent-log:e2e-integration',
  ),
  told(
    'command-target-unknown',
    'a target before its project',
    fence('sh', 'nx wsp-tests intent-log'),
    'nx wsp-tests',
  ),
  told(
    'command-target-unknown',
    'a gate that does not exist',
    'The gate `wsp-security` proves it.',
  ),
  told(
    'command-generator-unknown',
    'a generator that does not exist',
    fence('sh', 'npx nx g @wsp/amiw:modul intent-archive'),
    'amiw:modul',
  ),
  told(
    'command-option-unknown',
    'an option of a generator',
    fence(
      'sh',
      'npx nx g @wsp/amiw:module intent-archive \\',
      '  --domain=communication \\',
      '  --tags=old',
    ),
    '--tags=old',
  ),
  told(
    'command-option-unknown',
    'an option of a gate',
    fence('console', '$ npx nx run intent-log:wsp-docs --reporter=json'),
    '--reporter',
  ),
  told('script-unknown', 'a script', fence('bash', 'npm run start:intents'), 'npm run'),
  told(
    'command-path-missing',
    'a file that is shown',
    fence('sh', 'cat contracts/intent-log.archived.schema.json'),
    'cat contracts',
  ),
  told(
    'command-path-missing',
    'a folder to go to',
    fence('sh', 'cd modules/communication/intent-log/deploy', 'ls'),
    'cd modules',
  ),
];

const TREES: readonly Lie[] = [
  told(
    'tree-entry-missing',
    'a file in a drawn tree',
    fence(
      'text',
      'intent-log/',
      '├── src/',
      '│   ├── index.ts',
      '│   └── archive.ts',
      '└── wsp.json',
    ),
    'archive.ts',
  ),
  told(
    'tree-entry-missing',
    'a folder in an indented tree',
    fence('', 'src/', '  index.ts', '  archive/', 'tests/', '  demo.test.ts'),
    'archive/',
  ),
];

const DIAGRAMS: readonly Lie[] = [
  told(
    'diagram-unparsable',
    'a type of diagram that does not exist',
    fence('mermaid', 'flowhart LR', '  a --> b'),
    'flowhart',
  ),
  told(
    'diagram-unparsable',
    'a bracket that is never closed',
    fence('mermaid', 'flowchart LR', '  a["one"] --> b["two"'),
    'a["one"]',
  ),
  told(
    'diagram-unparsable',
    'a block that is never closed',
    fence('mermaid', 'sequenceDiagram', '  loop daily', '  a->>b: ask'),
    'loop daily',
  ),
  told(
    'diagram-unparsable',
    'a message that goes nowhere',
    fence('mermaid', 'sequenceDiagram', '  a=>>b: ask'),
    'a=>>b',
  ),
  told(
    'diagram-unparsable',
    'a transition with the arrow of another diagram',
    fence('mermaid', 'stateDiagram-v2', '  [*] --> open', '  open -> closed'),
    'open -> closed',
  ),
  told(
    'diagram-unparsable',
    'a class that is never closed',
    fence('mermaid', 'classDiagram', '  class Cart {', '    +add(item)'),
    'class Cart',
  ),
  told(
    'diagram-unparsable',
    'a relation without a role',
    fence('mermaid', 'erDiagram', '  CART ||--o{ ITEM'),
    'CART ||',
  ),
  told(
    'diagram-name-unknown',
    'an event on an arrow',
    fence('mermaid', 'flowchart LR', '  a["intent-log"] -- "intent-log.archived" --> b["outside"]'),
    'intent-log.archived',
  ),
  told(
    'diagram-name-unknown',
    'an event in a message',
    fence('mermaid', 'sequenceDiagram', '  a->>b: intent-log.create'),
    'intent-log.create',
  ),
];

/** Names, commands, trees and diagrams. */
export const proseLies: readonly Lie[] = [...NAMES, ...COMMANDS, ...TREES, ...DIAGRAMS];
