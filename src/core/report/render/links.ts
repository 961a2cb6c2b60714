/**
 * A file of the workspace as the report reaches it: relative, so that the page is the same for everybody and tells
 * nobody where it was made. `undefined` for a path that leads out of the workspace.
 */
export function linkTo(reportFile: string, file: string): string | undefined {
  const segments = file.split('/');
  if (segments.some((segment) => ['', '.', '..'].includes(segment))) return undefined;
  const up = '../'.repeat(reportFile.split('/').length - 1);
  return up + segments.map(encoded).join('/');
}

/** Lone surrogates have no encoding. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** `src/cart.ts:12:3`, as editors and terminals take it. */
export function placeText(file: string, line?: number, column?: number): string {
  return [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** Names become parts of ids: what is the same for one reader is the same for all. */
export function idOf(...names: readonly string[]): string {
  return names
    .map((name) => encoded(name).replace(/[^\w-]/g, (found) => `_${found.charCodeAt(0)}_`))
    .join('.');
}
