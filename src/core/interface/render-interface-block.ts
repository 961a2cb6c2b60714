import { renderGroups } from '../documents/render-entries';
import { interfaceGroups, type ToldElsewhere } from './interface-groups';
import type { InterfaceModel } from './interface-model';

/** What the block `interface` of INTERFACE.md says, without the frame that formatters respect. */
export function renderInterfaceBlock(model: InterfaceModel, elsewhere?: ToldElsewhere): string {
  return model.exports.length === 0
    ? 'Nothing is exported.'
    : renderGroups(interfaceGroups(model, elsewhere));
}
