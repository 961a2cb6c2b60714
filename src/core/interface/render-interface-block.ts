import { renderGroups } from '../documents/render-entries';
import { interfaceGroups } from './interface-groups';
import type { InterfaceModel } from './interface-model';

/** What the block `interface` of INTERFACE.md says, without the frame that formatters respect. */
export function renderInterfaceBlock(model: InterfaceModel): string {
  return model.exports.length === 0 ? 'Nothing is exported.' : renderGroups(interfaceGroups(model));
}
