import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { linkDefinitionMissing } from './link-definition-missing';

function links(text: string): string[] {
  return findings(linkDefinitionMissing, files({ 'ModLog.md': text }));
}

it.each([
  '[a][B] and [b][] and [b]\n\n[b]: https://x.example',
  'a list [optional] of [things]',
  '- [ ] open\n- [x] done',
  'the cell `a[i][j]`, or list[i][j], or f()[0][1]',
  'a note[^1]\n\n[^1]: text',
  '```\n[a][b]\n```',
])('is content with %j', (text) => {
  expect(links(text)).toEqual([]);
});

it('reports references to nothing', () => {
  expect(links('See [a][the guide] and ![i][].')).toEqual([
    'ModLog.md:1:5 The link refers to `[the guide]`, which is not defined in this document.',
    'ModLog.md:1:24 The link refers to `[i]`, which is not defined in this document.',
  ]);
});
