import type { Position } from '../../source/position';
import { withoutFullStop } from '../../test-run/test-facts';
import type { Failure } from '../../test-run/test-run';

/** Where it was thrown in the module, else the file that led there. */
export function placeOfFailure(
  { place }: Failure,
  file: string,
): { readonly file: string } & Partial<Position> {
  if (place === undefined || place.outside === true) return { file };
  return { file: place.file, line: place.line, column: place.column };
}

/** What was thrown, and where if that is no file of the module; with a full stop. */
export function reasonOf({ message, place }: Failure): string {
  const where = place?.outside === true ? `, at ${place.file}:${place.line}` : '';
  return `${withoutFullStop(message)}${where}.`;
}
