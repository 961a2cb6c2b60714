import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { tableEmpty } from './table-empty';

const check = (text: string, file = 'docs/guide.md'): string[] =>
  findings(tableEmpty, { [file]: text });

it.each([
  '| a | b |\n| - | - |\n| c |  |\n',
  '| a |\n| - |\n| `b` |\n',
  '```\n| a |\n| - |\n```\n',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});

it('is content with the documents of a module', () => {
  expect(findings(tableEmpty, files())).toEqual([]);
});

it('reports a table of nothing but its header', () => {
  expect(check('# A\n\n| Name | `Meaning` |\n| --- | --- |\n')).toEqual([
    'docs/guide.md:3:1 The table `Name | Meaning` has no rows that say something.',
  ]);
});

it('reports rows of nothing, but not those between others', () => {
  expect(check('| a | b |\r\n| - | - |\r\n|   |   |\r\n| – | - |\r\n')).toHaveLength(1);
  expect(check('| a | b |\n| - | - |\n| c | d |\n|   |   |\n| e | f |\n')).toEqual([]);
});

it('accepts a layout', () => {
  expect(check('| <img src="a.png"> | ![b](b.png) |\n| - | - |\n')).toEqual([]);
});

it('leaves a required section that is empty to its own rule', () => {
  expect(check('# A\n\n## Events\n\n| a |\n| - |\n', 'README.md')).toEqual([]);
  expect(check('# A\n\n## Events\n\nText.\n\n| a |\n| - |\n', 'README.md')).toHaveLength(1);
});
