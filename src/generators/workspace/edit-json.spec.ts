import { createTree } from '@nx/devkit/testing';
import { expect, it } from 'vitest';
import { editJson } from './edit-json';

function edited(text: string, ...change: [(string | number)[], unknown]): string | null {
  const tree = createTree();
  tree.write('a.json', text);
  editJson(tree, 'a.json', ...change);
  return tree.read('a.json', 'utf8');
}

it('keeps comments, line ends and indentation', () => {
  const text =
    '// ours\r\n{\r\n    "references": [\r\n        { "path": "./a" } // first\r\n    ]\r\n}\r\n';
  const after = edited(text, ['references', -1], { path: './b' }) ?? '';
  expect(after).toContain('// ours\r\n');
  expect(after).toContain('"./a"');
  expect(after).toContain('// first');
  expect(after).toContain('"./b"');
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
});

it('makes what is not there', () => {
  expect(JSON.parse(edited('{}', ['compilerOptions', 'paths', '@a/b'], ['./b']) ?? '')).toEqual({
    compilerOptions: { paths: { '@a/b': ['./b'] } },
  });
  expect(JSON.parse(edited('{ "files": [] }', ['references', -1], { path: './a' }) ?? '')).toEqual({
    files: [],
    references: [{ path: './a' }],
  });
});
