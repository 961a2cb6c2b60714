import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { contractOf, contractPath } from '../../../documents/event-groups';
import { payloadFields } from '../../../documents/payload-fields';
import type { ModuleView } from '../../../module/module-view';
import { lineIndexOf, positionAt, type Position } from '../../../source/position';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';

export const eventFieldUndocumented: Rule<ModuleFacts> = {
  id: 'event-field-undocumented',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require a description of every field of the events that the module publishes',
  check({ module }, report) {
    for (const event of new Set(module.manifest.events.publishes)) {
      const contract = contractOf(module, event);
      if (contract === undefined) continue;
      for (const { path, description, pointer } of payloadFields(contract, event)) {
        if (description !== '') continue;
        const file = contractPath(event);
        report({
          ...{ file, ...placeOf(module, file, pointer) },
          message: `\`${path}\` of the event \`${event}\` has no description.`,
          fix: 'Write a "description": in one sentence, what it tells.',
        });
      }
    }
  },
};

function placeOf(
  module: ModuleView,
  file: string,
  pointer: readonly (string | number)[],
): Position | undefined {
  const text = module.read(file);
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, [...pointer]);
  return node && positionAt(lineIndexOf(text), (node.parent ?? node).offset);
}
