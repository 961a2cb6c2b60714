import type { Tree } from '@nx/devkit';
import { applyEdits, modify, type JSONPath } from 'jsonc-parser';

/**
 * Sets one value of a JSON file and leaves every other byte alone: comments, order and line ends are the user's.
 * A path that ends in `-1` appends to a list.
 */
export function editJson(tree: Tree, file: string, path: JSONPath, value: unknown): void {
  const text = tree.read(file, 'utf8') ?? '{}';
  const edits = modify(text, path, value, {
    isArrayInsertion: path.at(-1) === -1,
    formattingOptions: {
      insertSpaces: !/^\t/m.test(text),
      tabSize: /^( +)\S/m.exec(text)?.[1]?.length ?? 2,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  });
  tree.write(file, applyEdits(text, edits));
}
