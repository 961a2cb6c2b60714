import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder of this process that is made when it is first asked for, and goes when the process does.
 *
 * @param prefix How its name begins, such as `amiw-examples-`.
 */
export function scratchFolderOf(prefix: string): () => string {
  let folder: string | undefined;
  return () => {
    if (folder === undefined) {
      const made = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
      process.once('exit', () => {
        rmSync(made, { recursive: true, force: true, maxRetries: 3 });
      });
      folder = made;
    }
    return folder;
  };
}
