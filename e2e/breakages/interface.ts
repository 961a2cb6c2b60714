import type { Breakage } from './breakage';

const file = 'INTERFACE.md';
const index = 'src/index.ts';
const sortKey = /### `IntentSortKey`\n[\s\S]*?(?=### `)/;

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
      const entry = '### `Phantom`\n\nNothing.\n\n```ts\ntype Phantom = 1;\n```\n\n';
      const end = '<!-- prettier-ignore-end -->';
      module.replace(file, end, `${entry}${end}`);
    },
    at: { file, lineOf: '`Phantom`' },
    says: 'describes `Phantom`',
  },
  {
    rule: 'interface-signature-changed',
    what: 'a signature that is not that of the source',
    break: (module) => {
      module.replace(file, '"createdAt" | "updatedAt" | "title"', '"createdAt" | "title"');
    },
    at: { file, lineOf: '### `IntentSortKey`' },
    says: 'The signature of `IntentSortKey`',
  },
  {
    rule: 'interface-description-changed',
    what: 'a description that is not that of the source',
    break: (module) => {
      module.replace(file, 'What a list can be sorted by.', 'How a list is sorted.');
    },
    at: { file, lineOf: '### `IntentSortKey`' },
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
];
