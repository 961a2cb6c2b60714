import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AmiwError } from '../core/errors';
import { applyEdits, type TextEdit } from '../core/source/text-edit';

/**
 * Makes edits of a module's files, all at once: when one file cannot be written, none is. A file that is not UTF-8 is
 * left alone, since its other bytes could not be kept.
 *
 * @returns The files that are different now.
 * @throws AmiwError FOLDER_NOT_WRITABLE
 */
export function writeEdits(
  workspaceRoot: string,
  root: string,
  edits: readonly TextEdit[],
): readonly string[] {
  const files = [...new Set(edits.map(({ file }) => file))].sort();
  const changed = files.flatMap((file) => {
    const own = edits.filter((edit) => edit.file === file);
    const path = join(workspaceRoot, root, file);
    const before = readFileSync(path);
    const text = before.toString('utf8');
    if (!Buffer.from(text).equals(before)) return [];
    const after = applyEdits(text, own);
    return after === text ? [] : [{ file, path, after }];
  });
  for (const { path } of changed) requireWritable(path);
  for (const { path, after } of changed) writeFileSync(path, after);
  return changed.map(({ file }) => file);
}

function requireWritable(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (cause) {
    throw new AmiwError('FOLDER_NOT_WRITABLE', {
      found: `"${path}" cannot be written, so nothing was fixed.`,
      expected: 'Expected to have the right to write there; nothing has been changed.',
      fix: `give yourself the right, for example \`chmod u+w ${JSON.stringify(path)}\`, and run the command again`,
      cause,
    });
  }
}
