import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names by which the projects in these folders are imported: those of their package.json files. */
export function importNames(workspaceRoot: string, roots: readonly string[]): readonly string[] {
  return roots
    .map((root) => join(workspaceRoot, root, 'package.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => {
      const { name } = JSON.parse(readFileSync(file, 'utf8')) as { readonly name?: string };
      return name ?? [];
    });
}
