import { formatFiles } from '@nx/devkit';
import { FsTree } from 'nx/src/generators/tree';

/** A file that is about to be written. */
export interface FileText {
  /** From the workspace root. */
  readonly path: string;
  readonly text: string;
}

/**
 * Formats files as `formatFiles` of the devkit does with those of a generator, by letting it do just that: on a tree
 * of its own that holds nothing else.
 *
 * @param root Absolute path of the workspace.
 * @returns those that look different now.
 */
export async function formatTexts(root: string, files: readonly FileText[]): Promise<FileText[]> {
  const tree = new FsTree(root, false);
  for (const { path, text } of files) tree.write(path, text);
  await formatFiles(tree);
  return files
    .map(({ path, text }) => ({ path, before: text, text: tree.read(path, 'utf8') ?? text }))
    .filter(({ before, text }) => text !== before)
    .map(({ path, text }) => ({ path, text }));
}
