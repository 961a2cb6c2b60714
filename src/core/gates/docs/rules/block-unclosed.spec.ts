import { expect, it } from 'vitest';
import { findings } from '../docs.fixture';
import { blockUnclosed } from './block-unclosed';

const START = '<!-- amiw:tree:start -->';
const END = '<!-- amiw:tree:end -->';

const check = (text: string, file = 'README.md'): string[] =>
  findings(blockUnclosed, { [file]: text }).map((line) => line.replace(/, so that.*/, ''));

it.each([
  ['a pair', `${START}\n\nx\n\n${END}\n`],
  ['a pair in CRLF', `${START}\r\n\r\nx\r\n\r\n${END}\r\n`],
  ['two blocks', `${START}\n${END}\n<!-- amiw:figures:start -->\n<!-- amiw:figures:end -->\n`],
  ['marks in a fence', `\`\`\`md\n${START}\n\`\`\`\n`],
  ['a name that is none', '<!-- amiw:other:start -->\n'],
])('accepts %s', (_what, text) => {
  expect(check(text)).toEqual([]);
});

it.each([
  ['no end', `# A\n\n${START}\n`, 'README.md:3:1 There is no end mark to this start mark'],
  ['no start', `${END}\n`, 'README.md:1:1 There is no start mark to this end mark'],
  ['the wrong order', `${END}\n\n${START}\n`, 'README.md:1:1 This end mark stands before'],
  ['a second start', `${START}\n\n${START}\n\n${END}\n`, 'README.md:3:1 This mark stands in the'],
  [
    'a block in a block',
    `${START}\n\n<!-- amiw:figures:start -->\n\n<!-- amiw:figures:end -->\n\n${END}\n`,
    'README.md:3:1 This mark stands inside the block `tree`',
  ],
])('reports %s', (_what, text, expected) => {
  expect(check(text)).toEqual([expect.stringContaining(expected)]);
});

it('leaves the interface block to its own rule', () => {
  expect(check('<!-- amiw:interface:start -->\n', 'INTERFACE.md')).toEqual([]);
});
