import { stepsOf } from '../../contracts/compatibility/schema';
import type { ModuleView } from '../../module/module-view';
import { placeInJson } from '../structure/json';

/** Where a JSON pointer leads in a file of the module; what is not there is shown by what it would stand in. */
export function placeOfPointer(
  module: ModuleView,
  file: string,
  pointer: string,
): { file: string; line?: number; column?: number } {
  const steps = stepsOf(pointer).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length > 0; length -= 1) {
    const place = placeInJson(module, file, steps.slice(0, length));
    if (place.line !== undefined) return place;
  }
  return placeInJson(module, file, []);
}
