import type { Breakage } from './breakage';

const readme = 'README.md';

/** Says something more in README.md, above its section about the configuration. */
const said = (
  rule: string,
  what: string,
  text: string,
  lineOf: string,
  says: string,
): Breakage => ({
  ...{ rule, what, says, at: { file: readme, lineOf } },
  break: (module) => {
    module.replace(readme, '\n## Configuration\n', `\n${text}\n\n## Configuration\n`);
  },
});

const fence = (language: string, ...lines: string[]): string =>
  ['```' + language, ...lines, '```'].join('\n');

/** Names in sentences, commands, trees and diagrams. */
export const NAMES: readonly Breakage[] = [
  said(
    'name-unknown',
    'a function that was never written',
    'Call `createIntentArchive(kernel)` first.',
    'createIntentArchive',
    '`createIntentArchive`, which no code of the module knows',
  ),
  said(
    'member-unknown',
    'a method that the type does not have',
    'Call `intentLog.archive(id)` for old records.',
    'intentLog.archive',
    '`IntentLog` has no `archive`',
  ),
  said(
    'path-unknown',
    'a source that is not there',
    'The rules are in `src/intent-rules.ts`.',
    'intent-rules',
    '`src/intent-rules.ts`, which is no file or folder of the module',
  ),
  said(
    'command-project-unknown',
    'a command for a project of somebody else',
    fence('sh', 'npx nx run journal:build'),
    'journal:build',
    'names the project `journal`',
  ),
  said(
    'command-target-unknown',
    'a command for a target with a slip',
    fence('sh', 'npx nx run intent-log:wsp-covrage'),
    'wsp-covrage',
    'names the target `wsp-covrage`',
  ),
  said(
    'command-generator-unknown',
    'a generator with a slip',
    fence('sh', 'npx nx g @wsp/amiw:modul archive'),
    'amiw:modul ',
    'names the generator `@wsp/amiw:modul`',
  ),
  said(
    'command-option-unknown',
    'an option that the gate does not take',
    fence('sh', 'npx nx run intent-log:wsp-docs --reporter=json'),
    '--reporter',
    'the option `--reporter`, which it does not take',
  ),
  said(
    'command-path-missing',
    'a contract that is shown and not there',
    fence('sh', 'cat contracts/intent-log.archived.schema.json'),
    'cat contracts',
    'there is no `contracts/intent-log.archived.schema.json`',
  ),
  said(
    'script-unknown',
    'a script that nobody wrote',
    fence('sh', 'npm run start:intents'),
    'start:intents',
    'runs the script `start:intents`',
  ),
  said(
    'tree-entry-missing',
    'a file in a tree',
    fence('text', 'intent-log/', '├── src/', '│   └── archive.ts', '└── wsp.json'),
    'archive.ts',
    'shows `src/archive.ts`',
  ),
  said(
    'diagram-unparsable',
    'a diagram of a type with a slip',
    fence('mermaid', 'flowhart LR', '  a --> b'),
    'flowhart',
    'begins with `flowhart`',
  ),
  said(
    'diagram-name-unknown',
    'an event in a diagram',
    fence('mermaid', 'flowchart LR', '  a -- "intent-log.archived" --> b'),
    'intent-log.archived',
    'shows the event `intent-log.archived`',
  ),
];
