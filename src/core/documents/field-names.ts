import type { ExportedItem, InterfaceModel } from '../interface/interface-model';

const ALIAS = /= ([\p{ID_Start}$_][\p{ID_Continue}$]*);?$/u;
const EXTENDS = /\sextends\s+([\s\S]+)$/;

/**
 * The fields that the block of exports tells of a type: those of an exported interface or of the one that it is another
 * name for, and those of the exported interfaces that it extends. Of other types none.
 */
export function fieldNames(
  exports: InterfaceModel['exports'],
  type: string,
  seen: readonly string[] = [],
): ReadonlySet<string> {
  if (seen.includes(type)) return new Set();
  const found = exports.filter(({ name }) => name === type);
  const own = found.filter(({ kind }) => kind === 'interface').flatMap(({ members }) => members);
  const others = found
    .flatMap(meantBy)
    .flatMap((one) => [...fieldNames(exports, one, [...seen, type])]);
  return new Set([...own.map(({ name }) => name), ...others]);
}

/** The types that an export is another name for, or that it extends; with type arguments they match no export's name. */
function meantBy({ kind, declarations }: ExportedItem): string[] {
  return declarations.flatMap(({ code, head = '' }) => {
    if (kind === 'type') return ALIAS.exec(code)?.slice(1) ?? [];
    return kind === 'interface' ? (EXTENDS.exec(head)?.[1] ?? '').split(/,\s*/) : [];
  });
}
