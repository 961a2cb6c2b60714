import type { Tree } from '@nx/devkit';
import ignore from 'ignore';
import { AmiwError } from '../../core/errors';

/**
 * Nx does not see what git ignores: the gates of a module there would never run, and nothing would say so.
 * @throws AmiwError FOLDER_IGNORED
 */
export function requireVisible(tree: Tree, root: string): void {
  for (const file of ['.gitignore', '.nxignore']) {
    const rules = tree.read(file, 'utf8');
    if (rules === null || !ignore().add(rules).ignores(`${root}/wsp.json`)) continue;
    throw new AmiwError('FOLDER_IGNORED', {
      found: `${file} ignores ${root}.`,
      expected: 'Expected a folder that Nx can see: gates of an ignored module would never run.',
      fix: `remove the line from ${file}, or add \`!/modules/\` after it`,
    });
  }
}
