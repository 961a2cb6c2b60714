import type { Breakage } from './breakage';

const file = 'INTERFACE.md';
const index = 'src/index.ts';
const removed = 'contracts/intent-log.removed.schema.json';
const sortKey = /- `type IntentSortKey [^\n]*\n/;

/** INTERFACE.md against the exports. */
export const INTERFACE: readonly Breakage[] = [
  {
    rule: 'interface-block-missing',
    what: 'a mark of the block is gone',
    break: (module) => {
      module.replace(file, '<!-- amiw:interface:end -->', '');
    },
    at: file,
    says: 'amiw:interface:end',
  },
  {
    rule: 'interface-entry-missing',
    what: 'an export that is not described',
    break: (module) => {
      module.replace(file, sortKey, '');
    },
    at: { file, lineOf: 'amiw:interface:start' },
    says: '`IntentSortKey` of `src/record.ts` is exported',
  },
  {
    rule: 'interface-entry-extra',
    what: 'a description of what is not exported',
    break: (module) => {
      const end = '<!-- prettier-ignore-end -->';
      module.replace(file, end, `- \`type Phantom = 1\`: Nothing.\n${end}`);
    },
    at: { file, lineOf: '`type Phantom' },
    says: 'describes `Phantom`',
  },
  {
    rule: 'interface-signature-changed',
    what: 'a signature that is not that of the source',
    break: (module) => {
      module.replace(file, '"createdAt" | "updatedAt" | "title"', '"createdAt" | "title"');
    },
    at: { file, lineOf: '`type IntentSortKey' },
    says: 'The signature of `IntentSortKey`',
  },
  {
    rule: 'interface-description-changed',
    what: 'a description that is not that of the source',
    break: (module) => {
      module.replace(file, 'What a list can be sorted by.', 'How a list is sorted.');
    },
    at: { file, lineOf: '`type IntentSortKey' },
    says: 'The description of `IntentSortKey`',
  },
  {
    rule: 'interface-source-unreadable',
    what: 'an export of what is nowhere',
    break: (module) => {
      module.append(index, "export { nothing } from './nowhere.js';\n");
    },
    at: { file: index, lineOf: './nowhere.js' },
    says: './nowhere.js',
    breaks: ['structure', 'coverage', 'integration', 'performance'],
  },
  {
    rule: 'export-undocumented',
    what: 'an export without a word about it',
    break: (module) => {
      module.append(index, 'export const LIMIT: number = 5;\n');
    },
    at: { file: index, lineOf: 'LIMIT' },
    says: '`LIMIT` is exported without a description',
    also: ['interface-entry-missing', 'modlog-interface-behind'],
  },
  {
    rule: 'export-type-implicit',
    what: 'an export whose type has to be guessed',
    break: (module) => {
      module.append(index, "/** The limits. */\nexport const LIMITS = ['5', '6'].map(Number);\n");
    },
    at: { file: index, lineOf: 'LIMITS =' },
    says: 'LIMITS',
    also: ['interface-entry-missing', 'modlog-interface-behind'],
  },
  {
    rule: 'interface-parameters-changed',
    what: 'a parameter that is said to be something else',
    break: (module) => {
      module.replace(
        file,
        'Throws: ConfigurationError',
        'Parameter `environment`: Anything. Throws: ConfigurationError',
      );
    },
    at: { file, lineOf: 'Parameter `environment`' },
    says: 'which the source does not',
  },
  {
    rule: 'interface-returns-changed',
    what: 'a result that is not that of the source',
    break: (module) => {
      module.replace(file, 'Returns: the new record;', 'Returns: nothing;');
    },
    at: { file, lineOf: 'Returns: nothing;' },
    says: '`IntentLog.create` says',
  },
  {
    rule: 'interface-throws-changed',
    what: 'an error that is not said to be thrown',
    break: (module) => {
      module.replace(file, / Throws: `IntentVersionError`[^.]*\./, '');
    },
    at: { file, lineOf: '`update(' },
    says: '`IntentLog.update` does not say',
  },
  {
    rule: 'interface-examples-changed',
    what: 'an example that is not that of the source',
    break: (module) => {
      module.replace(file, '    const intentLog = create', '    const intentLog = make');
    },
    at: { file, lineOf: '  - Example:' },
    says: 'Example: ',
  },
  {
    rule: 'interface-deprecation-changed',
    what: 'an export that is said to be deprecated',
    break: (module) => {
      module.replace(
        file,
        'so that it happens once.',
        'so that it happens once. Deprecated: gone soon.',
      );
    },
    at: { file, lineOf: 'Deprecated: gone soon' },
    says: '`IntentClaim` says',
  },
  {
    rule: 'interface-default-changed',
    what: 'a default that is not that of the source',
    break: (module) => {
      module.replace(file, 'Default: `createdAt`', 'Default: `title`');
    },
    at: { file, lineOf: 'Default: `title`' },
    says: 'IntentQuery.sortBy',
  },
  {
    rule: 'interface-see-changed',
    what: 'a pointer that the source does not have',
    break: (module) => {
      module.replace(file, 'so that it happens once.', 'so that it happens once. See: nothing.');
    },
    at: { file, lineOf: 'See: nothing' },
    says: '`IntentClaim` says',
  },
  {
    rule: 'interface-member-missing',
    what: 'a method that is not described',
    break: (module) => {
      module.replace(file, / {2}- `get\(id: string\)[^\n]*\n/, '');
    },
    at: { file, lineOf: '`interface IntentLog`' },
    says: 'no line for `get(',
  },
  {
    rule: 'interface-member-extra',
    what: 'a field that no event has',
    break: (module) => {
      module.replace(file, /(?<=- `intent-log.removed: [^\n]*\n)/, '  - `color: string`: Red.\n');
    },
    at: { file, lineOf: '`color: string' },
    says: 'which the contract does not have',
  },
  {
    rule: 'interface-row-missing',
    what: 'a setting that is not described',
    break: (module) => {
      module.replace(file, /\| `INTENT_LOG_PAGE_SIZE`[^\n]*\n/, '');
    },
    at: { file, lineOf: 'amiw:configuration:start' },
    says: '`INTENT_LOG_PAGE_SIZE`',
  },
  {
    rule: 'interface-row-extra',
    what: 'a setting that nobody reads',
    break: (module) => {
      module.replace(
        file,
        '| `INTENT_LOG_MAX_PAGE_SIZE`',
        '| `INTENT_LOG_COLOR` | text | none | Red. |\n| `INTENT_LOG_MAX_PAGE_SIZE`',
      );
    },
    at: { file, lineOf: '`INTENT_LOG_COLOR`' },
    says: '`INTENT_LOG_COLOR`, which the sources do not read',
  },
  {
    rule: 'interface-row-changed',
    what: 'a default that is not that of the sources',
    break: (module) => {
      module.replace(file, '| `25` |', '| `50` |');
    },
    at: { file, lineOf: '| `50` |' },
    says: '`INTENT_LOG_PAGE_SIZE` has `50` under "Default"',
  },
  {
    rule: 'setting-undocumented',
    what: 'a variable that nobody explains',
    break: (module) => {
      module.append(index, "\nconst color = process.env['INTENT_LOG_COLOR'];\n");
    },
    at: { file: index, lineOf: 'INTENT_LOG_COLOR' },
    says: '`INTENT_LOG_COLOR` is read from the environment',
    also: ['interface-row-missing'],
  },
  {
    rule: 'event-field-undocumented',
    what: 'a field that nobody explains',
    break: (module) => {
      module.replace(removed, '"description": "What was removed."', '"title": "Id"');
    },
    at: { file: removed, lineOf: '"id": {' },
    says: '`id` of the event `intent-log.removed`',
  },
];
