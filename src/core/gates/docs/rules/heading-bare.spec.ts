import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { headingBare } from './heading-bare';

const check = (text: string, file = 'docs/guide.md'): string[] =>
  findings(headingBare, { [file]: text });

it('is content with the documents of a module', () => {
  expect(findings(headingBare, files())).toEqual([]);
});

it.each([
  '# A\n\nText.\n\n## B\n\nText.\n',
  '# A\n\n## B\n\n### C\n\nText.\n',
  '# A\n\n## B\n\n```ts\ncode();\n```\n',
  '# A\n\n## B\n\n| a |\n| - |\n| b |\n',
  '# A\n\n## B\n\n![a picture](b.png)\n',
  '# A\n\n## B\n\n`one`\n',
  '# A\n\n## B\n\nNone.\n',
  '# A\n\n### find(name)\n### `findAll`\n\nText.\n',
  '# A\n\nText.\n\n## [Demo](https://x.example)\n',
  '# A\n\nText.\n\n#### info\n#### error\n\nText.\n',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});

it.each([
  ['# A\n\nText.\n\n## B\n\n## C\n\nText.\n', ['docs/guide.md:5:1']],
  ['# A\n\nText.\n\n## B\n', ['docs/guide.md:5:1']],
  ['# A\n\nText.\n\n## B\n\n<!-- later -->\n', ['docs/guide.md:5:1']],
  ['# A\n\nText.\n\n## B\n\n### C\n\n### D\n', ['docs/guide.md:7:1', 'docs/guide.md:9:1']],
  ['# A\r\n\r\nText.\r\n\r\nB\r\n---\r\n', ['docs/guide.md:5:1']],
])('reports %j', (text, places) => {
  expect(check(text).map((line) => line.split(' ')[0])).toEqual(places);
});

it('leaves what is asked elsewhere to other rules', () => {
  expect(check('# A\n\nText.\n\n## Purpose\n', 'README.md')).toEqual([]);
  expect(check('# A\n\nText.\n\n## MVP\n', 'ROADMAP.md')).toEqual([]);
  expect(check('# A\n\nText.\n\n## 0.1.0 (2026-01-31): B\n', 'ModLog.md')).toEqual([]);
  expect(check('# A\n')).toEqual([]);
});
