import { expect, it } from 'vitest';
import { findings } from '../docs.fixture';
import { blockUnknown } from './block-unknown';

const check = (text: string): string[] => findings(blockUnknown, { 'README.md': text });

it('accepts the names of blocks, and marks in code', () => {
  expect(
    check(
      '<!-- amiw:tree:start --><!-- amiw:tree:end -->\n\n`<!-- amiw:name:start -->`\n\n```md\n<!-- amiw:name:end -->\n```\n',
    ),
  ).toEqual([]);
});

it('reports a name that is none, and each of its marks', () => {
  expect(check('# A\n\n<!-- amiw:tre:start -->\n<!-- amiw:tre:end -->\n')).toEqual([
    expect.stringMatching(/^README.md:3:1 There is no block `tre`; expected one of .*`tree`/),
    expect.stringMatching(/^README.md:4:1 There is no block `tre`/),
  ]);
});

it('leaves other comments alone', () => {
  expect(check('<!-- amiw -->\n\n<!-- other:name:start -->\n')).toEqual([]);
});
