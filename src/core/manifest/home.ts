import type { Manifest, ManifestKind } from './manifest';

/** Folders in which modules and ecosystems belong, from the workspace root, and what they say of them. */
export const HOMES: Readonly<Record<ManifestKind, RegExp>> = {
  module: /^modules\/(?<domain>[^/]+)\/(?<name>[^/]+)$/,
  ecosystem: /^ecosystems\/(?<name>[^/]+)$/,
};

/** Where a manifest belongs, from the workspace root. */
export function homeOf(manifest: Manifest): string {
  return manifest.kind === 'ecosystem'
    ? `ecosystems/${manifest.name}`
    : `modules/${manifest.domain}/${manifest.name}`;
}
