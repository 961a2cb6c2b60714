import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { ModuleView } from '../module/module-view';
import { lineIndexOf, positionAt, type Position } from '../source/position';

export const MANIFEST_FILE = 'wsp.json';

/** Where a value of the manifest stands; nothing when the manifest does not hold it. */
export function manifestPlace(
  module: ModuleView,
  path: readonly (string | number)[],
): Partial<Position> {
  if (!module.files.includes(MANIFEST_FILE)) return {};
  const text = module.read(MANIFEST_FILE);
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return node === undefined ? {} : positionAt(lineIndexOf(text), node.offset);
}
