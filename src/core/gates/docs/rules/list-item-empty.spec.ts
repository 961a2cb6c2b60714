import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { listItemEmpty } from './list-item-empty';

const check = (text: string): string[] => findings(listItemEmpty, { 'README.md': text });

it.each([
  '- one\n- two\n',
  '1. one\n2. `two`\n',
  '- [ ] one\n- [x] two\n',
  '- ![a](b.png)\n- <https://x.example>\n',
  '- ```ts\n  code();\n  ```\n',
  '- one\n  - two\n',
  '- ✅\n- +1\n',
  '`- `\n\n---\n\n* * *\n',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});

it.each([
  ['- one\n-\n- three\n', 'README.md:2:1'],
  ['- one\n- \n', 'README.md:2:1'],
  ['1. one\n2.\n', 'README.md:2:1'],
  ['- [x] one\n- [ ] \n', 'README.md:2:1'],
  ['- one\r\n  -\r\n  - two\r\n', 'README.md:2:3'],
  ['- one\n- <!-- two -->\n', 'README.md:2:1'],
  ['- one\n- …\n', 'README.md:2:1'],
])('reports %j', (text, place) => {
  expect(check(text)).toEqual([`${place} The list item says nothing.`]);
});

it('is content with the documents of a module', () => {
  expect(findings(listItemEmpty, files())).toEqual([]);
});
