import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { treeEntryMissing } from './tree-entry-missing';

const said = (...lines: string[]): string[] => {
  const text = ['# Log', '', '```text', ...lines, '```', ''].join('\n');
  return findings(treeEntryMissing, files({ 'README.md': text }));
};

it.each([
  [
    [
      'intent-log/',
      '├── src/',
      '│   ├── index.ts',
      '│   └── rules.ts   the rules',
      '└── package.json',
    ],
    ['README.md:7:9 The tree shows `src/rules.ts`, which the module does not have.'],
  ],
  [
    [
      'modules/communication/intent-log',
      '|-- src',
      '|   `-- rules.ts',
      '`-- docs/',
      '',
      '2 directories, 1 file',
    ],
    [
      'README.md:6:9 The tree shows `src/rules.ts`, which the module does not have.',
      'README.md:7:5 The tree shows `docs/`, which the module does not have.',
    ],
  ],
  [
    ['src/', '  index.ts      # what it exports', '  rules.ts', 'tests/', '  intent-log.test.ts'],
    ['README.md:6:3 The tree shows `src/rules.ts`, which the module does not have.'],
  ],
  [
    ['tests', '├── README.md', '└── none.test.ts'],
    ['README.md:6:5 The tree shows `tests/none.test.ts`, which the module does not have.'],
  ],
  [
    [
      '.',
      '└── modules/',
      '    └── communication/',
      '        └── intent-log/',
      '            └── none.ts',
    ],
    ['README.md:8:17 The tree shows `none.ts`, which the module does not have.'],
  ],
])('reports what is not there in %j', (lines, expected) => {
  expect(said(...lines)).toEqual(expected);
});

it.each([
  [['intent-log/', '├── src/', '│   └── index.ts', '├── tests/…', '├── dist/', '└── README.md']],
  [['.', '├── apps/', '│   └── web/', '└── libs/']],
  [['web/', '├── src/', '│   └── main.ts', '└── package.json']],
  [['created: intent-1, open', 'updated: intent-1']],
  [['Log', '├─ create', '└─ remove']],
  [['src/', 'tests/']],
  [['a', '  b']],
])('says nothing of %j', (lines) => {
  expect(said(...lines)).toEqual([]);
});
