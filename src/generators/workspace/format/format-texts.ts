import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file that is about to be written. */
export interface FileText {
  /** From the workspace root. */
  readonly path: string;
  readonly text: string;
}

/** The part of prettier that is used here; prettier is the workspace's, not ours. */
interface Prettier {
  resolveConfig(file: string, options: { editorconfig: boolean }): Promise<object | null>;
  getFileInfo(
    file: string,
    options: { ignorePath: readonly string[] },
  ): Promise<{ ignored: boolean; inferredParser: string | null }>;
  format(text: string, options: object): Promise<string>;
}

/**
 * Formats files as prettier's own command line would in this workspace, and as the devkit's `formatFiles` does.
 *
 * @param root Absolute path of the workspace.
 * @param program Path of prettier's entry, see `findPrettier`.
 * @returns those that look different now.
 */
export async function formatTexts(
  root: string,
  program: string,
  files: readonly FileText[],
): Promise<FileText[]> {
  const prettier = (await import(pathToFileURL(program).href)) as Prettier;
  const formatted = await Promise.all(files.map((file) => formatOne(prettier, root, file)));
  return formatted.filter(({ text }, index) => text !== files[index]?.text);
}

async function formatOne(prettier: Prettier, root: string, file: FileText): Promise<FileText> {
  const path = join(root, file.path);
  const ignorePath = ['.gitignore', '.prettierignore'].map((name) => join(root, name));
  const { ignored, inferredParser } = await prettier.getFileInfo(path, { ignorePath });
  if (ignored || inferredParser === null) return file;
  const config = await prettier.resolveConfig(path, { editorconfig: true });
  try {
    const text = await prettier.format(file.text, { ...config, filepath: path });
    return { path: file.path, text };
  } catch (error) {
    console.warn(`Could not format ${file.path}. Error: "${(error as Error).message}"`);
    return file;
  }
}
