import { expect, it } from 'vitest';
import { positionInFence } from './fence-position';
import { parseMarkdown } from './parse-markdown';

it.each([
  ['```sh\none\ntwo\n```\n', { line: 3, column: 1 }],
  ['Text.\n\n- item\n\n  ```sh\n  one\n  two\n  ```\n', { line: 7, column: 3 }],
])('finds the place of `two` in %j', (text, expected) => {
  const document = parseMarkdown(text);
  const [fence] = document.fences;
  expect(fence && positionInFence(document, fence, fence.code.indexOf('two'))).toEqual(expected);
});
