import type { ModuleView } from '../../module/module-view';
import { writtenOperations } from '../../performance/written-operations';
import type { Position } from '../../source/position';
import { MANIFEST_FILE } from '../../test-run/manifest-place';
import type { RunPlace } from './performance-run';

/** Where a performance test writes an operation; nothing when it comes from elsewhere. */
export function operationPlace(module: ModuleView, file: string, name: string): Partial<Position> {
  if (!module.files.includes(file)) return {};
  return writtenOperations(file, module.read(file)).places.get(name) ?? {};
}

/** Where a run was that was cut short. */
export function placeOfRun(
  module: ModuleView,
  at: RunPlace | undefined,
): Partial<Position> & { file: string } {
  if (at === undefined) return { file: MANIFEST_FILE };
  const { file, operation } = at;
  return { file, ...(operation !== undefined && operationPlace(module, file, operation)) };
}

/** What it was doing then, as the beginning of a sentence. */
export function whatRan(at: RunPlace | undefined): string {
  if (at === undefined) return 'The run';
  return at.operation === undefined ? `\`${at.file}\`` : `\`${at.operation}\``;
}
