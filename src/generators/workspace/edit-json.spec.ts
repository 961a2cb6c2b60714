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

it.each([
  ['{ "a": ["x"] }', ['a', -1], 'y', '{ "a": ["x", "y"] }'],
  ['{ "a": [] }', ['a', -1], { path: './y' }, '{ "a": [{ "path": "./y" }] }'],
  [
    '{\n\t"a": [\n\t\t{ "b": 1 }, // b\n\t],\n}\n',
    ['a', -1],
    'y',
    '{\n\t"a": [\n\t\t{ "b": 1 }, // b\n\t\t"y",\n\t],\n}\n',
  ],
  [
    '{\n  "a": [\n    "x" // x\n    // none\n  ]\n}\n',
    ['a', -1],
    'y',
    '{\n  "a": [\n    "x", // x\n    // none\n    "y"\n  ]\n}\n',
  ],
  ['{\n  "a": [\n    // none\n  ]\n}', ['a', -1], 'y', '{\n  "a": [\n    // none\n    "y"\n  ]\n}'],
  ['{\n  "b": 1\n}\n', ['a'], ['y'], '{\n  "b": 1,\n  "a": ["y"]\n}\n'],
  [
    '{\n    "b": 1 /* b */\n}\n',
    ['a'],
    { c: '1' },
    '{\n    "b": 1, /* b */\n    "a": {\n        "c": "1"\n    }\n}\n',
  ],
  [
    '{\n  "a": {\n    "b": 1, // b\n    // d\n    "d": 2\n  }\n}',
    ['a', 'c'],
    3,
    '{\n  "a": {\n    "b": 1, // b\n    "c": 3,\n    // d\n    "d": 2\n  }\n}',
  ],
  [
    '{\r\n  "a": {\r\n    "b": 1,\r\n    "d": 2\r\n  }\r\n}',
    ['a', 'c'],
    3,
    '{\r\n  "a": {\r\n    "b": 1,\r\n    "c": 3,\r\n    "d": 2\r\n  }\r\n}',
  ],
  [
    '{\n  "a": {\n    "b": 1,\n    "d": 2\n  }\n}',
    ['a', 'a'],
    3,
    '{\n  "a": {\n    "a": 3,\n    "b": 1,\n    "d": 2\n  }\n}',
  ],
  ['{ "a": { "b": 1, "d": 2 } }', ['a', 'c'], 3, '{ "a": { "b": 1, "c": 3, "d": 2 } }'],
  ['{ "a": { "d": 1, "b": 2 } }', ['a', 'c'], 3, '{ "a": { "d": 1, "b": 2, "c": 3 } }'],
  ['{ "a": null, "b": 1 }', ['a', -1], 'y', '{ "a": ["y"], "b": 1 }'],
  ['{ "a": { "b": 1 } }', ['a', 'b'], 2, '{ "a": { "b": 2 } }'],
  ['\uFEFF{ "a": ["x"] }', ['a', -1], 'y', '\uFEFF{ "a": ["x", "y"] }'],
] as const)('changes no other byte of %j', (before, path, value, after) => {
  expect(edited(before, [...path], value)).toBe(after);
});

it('writes a file that is not there', () => {
  const tree = createTree();
  editJson(tree, 'a.json', ['plugins'], ['x']);
  expect(tree.read('a.json', 'utf8')).toBe('{\n  "plugins": ["x"]\n}\n');
});
