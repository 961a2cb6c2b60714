import type { Breakage } from './breakage';

const README = 'README.md';

/** What a document says too little, or too much; marks that nothing can write between. */
export const SHELLS: readonly Breakage[] = [
  {
    rule: 'heading-bare',
    what: 'a heading with nothing below it',
    break: (module) => {
      module.append(README, '\n## Limits\n');
    },
    at: { file: README, lineOf: '## Limits' },
    says: 'Nothing stands below the heading `Limits`',
  },
  {
    rule: 'list-item-empty',
    what: 'an item without a word',
    break: (module) => {
      module.append(README, '\n- One limit.\n-\n');
    },
    at: README,
    says: 'The list item says nothing',
  },
  {
    rule: 'table-empty',
    what: 'a table of its header alone',
    break: (module) => {
      module.append(README, '\n| Limit | Value |\n| ----- | ----- |\n');
    },
    at: { file: README, lineOf: '| Limit | Value |' },
    says: 'The table `Limit | Value` has no rows',
  },
  {
    rule: 'section-repeats-heading',
    what: 'a section that says its heading again',
    break: (module) => {
      module.append(README, '\n## Limits\n\nThis section describes the limits of the module.\n');
    },
    at: { file: README, lineOf: 'This section describes the limits of the module.' },
    says: 'says no more than its heading',
  },
  {
    rule: 'document-long',
    what: 'a document that nobody reviews any more',
    break: (module) => {
      module.write('docs/history.md', `# History\n\n${'It was changed.\n'.repeat(300)}`);
    },
    at: 'docs/history.md',
    says: 'has 302 lines outside of generated blocks; expected at most 300',
    severity: 'warning',
  },
  {
    rule: 'block-unknown',
    what: 'marks of a block that nothing writes',
    break: (module) => {
      module.append(README, '\n<!-- amiw:tres:start -->\n');
    },
    at: { file: README, lineOf: '<!-- amiw:tres:start -->' },
    says: 'There is no block `tres`',
  },
  {
    rule: 'block-unclosed',
    what: 'a block without an end',
    break: (module) => {
      module.append(README, '\n<!-- amiw:tree:start -->\n');
    },
    at: { file: README, lineOf: '<!-- amiw:tree:start -->' },
    says: 'There is no end mark to this start mark',
  },
];
