import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { linkTargetMissing } from './link-target-missing';

const REST = {
  'docs/a b.md': '# A',
  'docs/(c).md': '# C',
  'docs/diagram.svg': '<svg/>',
  'vitest.config.mts': '',
};

function links(
  text: string,
  references: readonly string[] = [],
  existing: Record<string, string> = {},
): string[] {
  return findings(linkTargetMissing, files({ ...REST, 'tests/README.md': text }), {
    manifest: { references },
    references: existing,
  });
}

it.each([
  '[a](../README.md)',
  '[a](../README.md?plain=1#purpose "title")',
  '[a](<../docs/a b.md>)',
  '[a](../docs/a%20b.md)',
  '[a](../docs/\\(c\\).md)',
  '![a](../docs/diagram.svg)',
  '<img src="../docs/diagram.svg"> <a href=\'../docs\'>x</a>',
  '[a](..) [b](./) [c](../docs/) [d](.)',
  '[a](intent-log.test.ts) [b](../vitest.config.mts)',
  '[a](#tests) [b]',
  '[a](/modules/communication/intent-log/README.md)',
  '[a][b]\n\n[b]: ../README.md',
  '[a](https://x.example/gone.md) <mailto:a@x.example> //x.example [b](//x.example/y) www.x.example a@x.example [c](tel:1)',
  '`[a](gone.md)` \\[a](gone.md)\n\n```md\n[a](gone.md)\n```\n\n<!-- [a](gone.md) -->',
])('is content with %j', (text) => {
  expect(links(text)).toEqual([]);
});

it.each([
  [
    'text\n\n- [a](gone.md)',
    'tests/README.md:3:7 The link leads to `gone.md`, but there is no `tests/gone.md` in the module.',
  ],
  [
    '![a](../docs/gone.svg "t")',
    'tests/README.md:1:6 The image leads to `../docs/gone.svg`, but there is no `docs/gone.svg` in the module.',
  ],
  [
    '[a][b]\n\n[b]: gone.md',
    'tests/README.md:3:6 The link leads to `gone.md`, but there is no `tests/gone.md` in the module.',
  ],
  [
    '[a](../readme.md)',
    'tests/README.md:1:5 The link leads to `../readme.md`, but the file is called `README.md`, and case counts.',
  ],
  [
    '[a](../README.md/)',
    'tests/README.md:1:5 The link leads to `../README.md/`, but there is no `README.md/` in the module.',
  ],
  [
    '[a](../doc)',
    'tests/README.md:1:5 The link leads to `../doc`, but there is no `doc` in the module.',
  ],
  [
    '<a href="gone.md">x</a>',
    'tests/README.md:1:1 The link leads to `gone.md`, but there is no `tests/gone.md` in the module.',
  ],
  ['[a]()', 'tests/README.md:1:1 The link has no target; expected a path or an address.'],
])('reports %j', (text, message) => {
  expect(links(text)).toEqual([message]);
});

it('wants a declared reference to exist', () => {
  const text = '[a](../../../../docs/guide.md)';
  expect(links(text, ['docs/guide.md'], { 'docs/guide.md': '# G' })).toEqual([]);
  expect(links(text, ['docs/guide.md'])).toEqual([
    'tests/README.md:1:5 The link leads to `../../../../docs/guide.md`, but there is no `docs/guide.md` in the workspace.',
  ]);
});

it('leaves what is not declared to another rule', () => {
  expect(links('[a](../../../../docs/guide.md)')).toEqual([]);
});

it('does not look at Markdown that is test data', () => {
  const data = { 'tests/fixtures/README.md': '[a](gone.md)', 'tests/data.md': '[a](gone.md)' };
  expect(findings(linkTargetMissing, files(data))).toEqual([]);
});
