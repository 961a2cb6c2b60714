import type { ModuleManifest } from '../core/manifest/manifest';
import type { ParsedManifest } from '../core/manifest/parse-manifest';

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
