import type { DetailKind } from './details';
import type { ReadDetail, ReadEntries, ReadEntry } from './read-entries';

/** What a difference is about. */
export type DifferenceKind =
  | 'entry-missing'
  | 'entry-extra'
  | 'member-missing'
  | 'member-extra'
  | 'signature'
  | 'description'
  | DetailKind;

/** One thing that a block says otherwise than it should. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** 1-based, in the document. */
  readonly line: number;
  /** Of the entry, and of the member or the parameter: `IntentLog`, `create`, `input`. */
  readonly path: readonly string[];
  /** As the document has it; `undefined` if it is missing there. */
  readonly found: string | undefined;
  /** As it should be; `undefined` if it should not be there. */
  readonly expected: string | undefined;
}

/**
 * Compares what a block shows with what it should show.
 * @param line Of the mark that starts the block.
 */
export function compareEntries(
  documented: ReadEntries,
  actual: ReadEntries,
  line: number,
): Difference[] {
  const wanted = new Set(actual.rest.map(({ text }) => text));
  return [
    ...compareAll(documented.entries, actual.entries, { line, path: [] }),
    ...documented.rest
      .filter(({ text }) => !wanted.has(text))
      .map((one): Difference => ({
        ...{ kind: 'entry-extra', line: one.line, path: [] },
        ...{ found: one.text, expected: undefined },
      })),
  ].sort((a, b) => a.line - b.line);
}

interface Place {
  readonly line: number;
  readonly path: readonly string[];
}

function compareAll(
  documented: readonly ReadEntry[],
  actual: readonly ReadEntry[],
  { line, path }: Place,
): Difference[] {
  const what = path.length === 0 ? 'entry' : 'member';
  const byName = new Map(actual.map((entry) => [entry.name, entry]));
  const names = new Set(documented.map(({ name }) => name));
  const missing = actual
    .filter(({ name }) => !names.has(name))
    .map(({ name, code }): Difference => ({
      ...{ kind: `${what}-missing`, line, path: [...path, name] },
      ...{ found: undefined, expected: code },
    }));
  const others = documented.flatMap((entry): Difference[] => {
    const same = byName.get(entry.name);
    const own = { line: entry.line, path: [...path, entry.name] };
    if (same !== undefined) return compareOne(entry, same, own);
    return [{ kind: `${what}-extra`, ...own, found: entry.code, expected: undefined }];
  });
  return [...missing, ...others];
}

function compareOne(documented: ReadEntry, actual: ReadEntry, place: Place): Difference[] {
  const differences: Difference[] = [];
  if (documented.signature !== actual.signature) {
    const { code: found } = documented;
    differences.push({ kind: 'signature', ...place, found, expected: actual.code });
  }
  if (documented.description !== actual.description) {
    const { description: found } = documented;
    differences.push({ kind: 'description', ...place, found, expected: actual.description });
  }
  differences.push(...compareDetails(documented.details, actual.details, place));
  // An entry that is told in one line where the other has a list differs by its signature.
  const sameShape = documented.entries.length > 0 === actual.entries.length > 0;
  if (sameShape || documented.signature === actual.signature) {
    differences.push(...compareAll(documented.entries, actual.entries, place));
  }
  return differences;
}

/** What is told twice in other words is one change, not one thing too many and one too few. */
function compareDetails(
  documented: readonly ReadDetail[],
  actual: readonly ReadDetail[],
  { line, path }: Place,
): Difference[] {
  const extra = withoutThose(documented, actual);
  const missing = withoutThose(actual, documented);
  const changed = new Set<ReadDetail>();
  const found = extra.map((one): Difference => {
    const meant = missing.find(
      (other) => !changed.has(other) && other.kind === one.kind && other.name === one.name,
    );
    if (meant !== undefined) changed.add(meant);
    return { kind: one.kind, ...at(one, one.line), found: one.text, expected: meant?.text };
  });
  return [
    ...found,
    ...missing
      .filter((one) => !changed.has(one))
      .map((one): Difference => ({
        ...{ kind: one.kind, ...at(one, line) },
        ...{ found: undefined, expected: one.text },
      })),
  ];

  function at({ name }: ReadDetail, own: number): Place {
    return { line: own, path: name === '' ? path : [...path, name] };
  }
}

function withoutThose(all: readonly ReadDetail[], others: readonly ReadDetail[]): ReadDetail[] {
  const left = others.map(keyOf);
  return all.filter((one) => {
    const at = left.indexOf(keyOf(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function keyOf({ kind, name, text }: ReadDetail): string {
  return [kind, name, text].join('\u0000');
}
