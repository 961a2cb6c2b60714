import { readFileSync } from 'node:fs';
import type { ModuleManifest } from '../core/manifest/manifest';
import { parseManifest, type ParsedManifest } from '../core/manifest/parse-manifest';

/** One `wsp.json` that makes a project. */
export interface FoundManifest {
  readonly file: string;
  readonly root: string;
  readonly parsed: ParsedManifest;
}

/** A module whose manifest can be read. */
export interface FoundModule {
  readonly root: string;
  readonly manifest: ModuleManifest;
}

/** Without ecosystems and broken manifests. */
export function modulesAmong(found: readonly FoundManifest[]): FoundModule[] {
  return found.flatMap(({ root, parsed: { manifest } }) =>
    manifest?.kind === 'module' ? [{ root, manifest }] : [],
  );
}

/** A file that vanished or cannot be read is a broken manifest, not the end of every Nx command. */
export function readManifest(file: string): ParsedManifest {
  try {
    return parseManifest(readFileSync(file, 'utf8'));
  } catch (error) {
    const found = `The file cannot be read (${error instanceof Error ? error.message : String(error)})`;
    return { problems: [{ line: 1, column: 1, found, expected: 'a readable file' }] };
  }
}
