import type { Tree } from '@nx/devkit';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AmiwError } from '../../core/errors';

/**
 * Nx writes a tree file by file and stops at the first that it cannot write. To leave nothing half-written,
 * every changed path is tried before the generator returns.
 * @throws AmiwError FOLDER_NOT_WRITABLE
 */
export function assertWritable(tree: Tree): void {
  // A tree in memory has no folder to be refused by.
  if (!existsSync(tree.root)) return;
  for (const { path } of tree.listChanges()) {
    const target = nearestExisting(join(tree.root, path), tree.root);
    try {
      accessSync(target, constants.W_OK);
    } catch (cause) {
      throw new AmiwError('FOLDER_NOT_WRITABLE', {
        found: `"${target}" cannot be written, so ${path} cannot be created or changed.`,
        expected: 'Expected to have the right to write there; nothing has been changed.',
        fix: `give yourself the right, for example \`chmod -R u+w ${JSON.stringify(dirname(target))}\`, and run the command again`,
        cause,
      });
    }
  }
}

function nearestExisting(path: string, stop: string): string {
  return path === stop || existsSync(path) ? path : nearestExisting(dirname(path), stop);
}
