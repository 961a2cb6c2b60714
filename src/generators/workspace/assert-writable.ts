import type { FileChange, Tree } from '@nx/devkit';
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AmiwError } from '../../core/errors';

/**
 * Nx writes a tree file by file and stops at the first that it cannot write. To leave nothing half-written,
 * every changed path is tried before the generator returns, and the space that all of them take.
 * @throws AmiwError FOLDER_NOT_WRITABLE, DISK_FULL
 */
export function assertWritable(tree: Tree): void {
  // A tree in memory has no folder to be refused by.
  if (!existsSync(tree.root)) return;
  const changes = tree.listChanges();
  assertRoom(tree.root, changes);
  for (const { path } of changes) {
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

/** Each file takes whole blocks, and its folder an entry; a file that is changed counts as a new one. */
function assertRoom(root: string, changes: readonly FileChange[]): void {
  const { bavail, blocks: size, bsize } = statfsSync(root);
  // Some file systems of networks and containers tell no size.
  if (size === 0) return;
  const blocks = changes.reduce(
    (sum, { content }) => sum + Math.ceil((content?.length ?? 0) / bsize) + 1,
    0,
  );
  if (blocks <= bavail) return;
  throw new AmiwError('DISK_FULL', {
    found: `The disk of "${root}" has ${kilobytes(bavail * bsize)} left.`,
    expected: `Expected ${kilobytes(blocks * bsize)} for ${changes.length} files; nothing has been changed.`,
    fix: 'make room, and run the command again',
  });
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}

function nearestExisting(path: string, stop: string): string {
  return path === stop || existsSync(path) ? path : nearestExisting(dirname(path), stop);
}
