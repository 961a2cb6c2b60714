import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { anchorMissing } from './anchor-missing';

const GUIDE =
  '# Guide\n\n## Set-up\n\n## Set-up\n\n## `code` & more!\n\n## 🚀 Go\n\n## Größe\n\n<a id="Here"></a> <a id="user-content-x"></a>\n';

function anchors(text: string): string[] {
  return findings(
    anchorMissing,
    files({ 'docs/guide.md': GUIDE, 'src/a.ts': 'a\nb\n', 'docs/x.svg': '', 'docs/own.md': text }),
    {
      manifest: { references: ['docs/other.md'] },
      references: { 'docs/other.md': '# Other\n' },
    },
  );
}

it.each([
  '# Own\n\n[a](#own) [b](#) [c](#top)',
  '[a](guide.md#set-up) [b](guide.md#set-up-1) [c](guide.md#code--more) [d](guide.md#-go)',
  '[a](guide.md#größe) [b](guide.md#gr%C3%B6%C3%9Fe) [c](guide.md#here) [d](guide.md#SET-UP) [e](guide.md#x) [f](guide.md#user-content-x)',
  '[a](../src/a.ts#L2) [b](../src/a.ts#L1-L2) [c](x.svg#layer)',
  '[a](../../../../docs/other.md#other)',
  '[a](gone.md#x) [b](https://x.example/#gone) [c](.#x)',
])('is content with %j', (text) => {
  expect(anchors(text)).toEqual([]);
});

it.each([
  [
    '# Own\n\n[a](#gone)',
    'docs/own.md:3:5 `#gone` is not in `docs/own.md`; expected the anchor of one of its headings.',
  ],
  ['[a](guide.md#setup)', 'docs/own.md:1:5 `#setup` is not in `docs/guide.md`.'],
  ['[a](guide.md#set-up-2)', 'docs/own.md:1:5 `#set-up-2` is not in `docs/guide.md`.'],
  [
    '[a](../src/a.ts#L1-L3)',
    'docs/own.md:1:5 The link leads to line 3 of `src/a.ts`, which has 2 lines.',
  ],
  [
    '[a](../../../../docs/other.md#gone)',
    'docs/own.md:1:5 `#gone` is not in `docs/other.md`; expected the anchor of one of its headings.',
  ],
  [
    '```\n# fenced\n```\n\n[a](#fenced)',
    'docs/own.md:5:5 `#fenced` is not in `docs/own.md`; expected the anchor of one of its headings.',
  ],
])('reports %j', (text, message) => {
  expect(anchors(text)).toEqual([message]);
});
