import type { Tree } from '@nx/devkit';

/**
 * Whether a file is there and holds something. A process that is ended while it writes leaves an empty file behind,
 * and no file that is generated is empty: the next run writes it.
 */
export function isFilled(tree: Tree, path: string): boolean {
  return tree.exists(path) && (!tree.isFile(path) || tree.read(path)?.length !== 0);
}

/** The same tree for those who look whether a file is there already: an empty one is not. */
export function withoutEmptyFiles(tree: Tree): Tree {
  const exists = (path: string): boolean => isFilled(tree, path);
  return new Proxy(tree, {
    get(target, name) {
      const member: unknown = name === 'exists' ? exists : Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
