import type { ModuleView } from '../../../module/module-view';
import { filesOf, isContract } from '../files';

/** A file or folder of the module, by its own name. */
export interface NamedPath {
  /** From the module's root. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * Every folder once and every file, whose names the module's authors chose: not what is below a dot folder, not the
 * contracts, which are named after events, and not the data of tests, which is named after what it imitates.
 */
export function namedPathsOf(module: ModuleView): NamedPath[] {
  const found = new Map<string, NamedPath>();
  for (const file of filesOf(module)) {
    const segments = file.split('/');
    if (segments.some((segment) => segment.startsWith('.'))) continue;
    const data = segments.findIndex((segment) =>
      /^(__)?(fixtures|snapshots|data)(__)?$/.test(segment),
    );
    const isData = data >= 0 && segments[0] === 'tests';
    for (const [index, name] of segments.entries()) {
      if ((isData && index > data) || isContract(file)) break;
      const path = segments.slice(0, index + 1).join('/');
      const kind = index === segments.length - 1 ? 'file' : 'folder';
      found.set(path, { path, name, kind });
    }
  }
  return [...found.values()];
}
