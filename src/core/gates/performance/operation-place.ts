import type { ModuleView } from '../../module/module-view';
import { parseSource } from '../../source/parse';
import type { Position } from '../../source/position';
import { walk, type Visit } from '../../source/walk';
import { MANIFEST_FILE } from '../../test-run/manifest-place';
import type { RunPlace } from './performance-run';

/** Where a performance test writes an operation; nothing when it comes from elsewhere. */
export function operationPlace(module: ModuleView, file: string, name: string): Partial<Position> {
  if (!module.files.includes(file)) return {};
  const source = parseSource(file, module.read(file));
  for (const { node, parent } of walk(source.program)) {
    if (node.type !== 'Property' || parent?.node.type !== 'ObjectExpression') continue;
    const { key } = node;
    const written =
      key.type === 'Identifier' && !node.computed
        ? key.name
        : key.type === 'Literal'
          ? String(key.value)
          : undefined;
    if (written === name && isOperations(parent)) return source.positionAt(key.start);
  }
  return {};
}

/** Whether it is the value of the constant `operations`, with or without `as const` and `satisfies`. */
function isOperations({ parent }: Visit): boolean {
  let around = parent;
  while (around?.node.type === 'TSSatisfiesExpression' || around?.node.type === 'TSAsExpression') {
    around = around.parent;
  }
  const declaration = around?.node;
  return (
    declaration?.type === 'VariableDeclarator' &&
    declaration.id.type === 'Identifier' &&
    declaration.id.name === 'operations'
  );
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
