import { expect, it } from 'vitest';
import { framesIn } from './frames.mjs';

it('reads frames with and without a function name, with spaces, and as URLs', () => {
  const stack = `Error: at home (a:1:2)
    at f (/my work/modules/a/b/src/x.ts:3:4)
    at async Object.g [as h] (file:///w/y.ts:5:6)
    at /w/z.ts:7:8
    at async /w/z.ts:9:10
    at C:\\w\\z.ts:11:12
    at new Promise (<anonymous>)`;
  expect(framesIn(stack)).toEqual([
    { file: '/my work/modules/a/b/src/x.ts', line: 3, column: 4 },
    { file: 'file:///w/y.ts', line: 5, column: 6 },
    { file: '/w/z.ts', line: 7, column: 8 },
    { file: '/w/z.ts', line: 9, column: 10 },
    { file: 'C:\\w\\z.ts', line: 11, column: 12 },
  ]);
});
