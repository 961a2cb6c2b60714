/** What is measured: one call of an operation. */
export type Run = () => unknown;

/** An operation that a performance test exports: it sets up, and returns what is measured. */
export interface LoadedOperation {
  readonly name: string;
  readonly setUp: () => unknown;
}

/** The operations among a file's exports; in words what is there in their place, or in that of one of them. */
export function operationsOf(
  exports: Readonly<Record<string, unknown>>,
): readonly (LoadedOperation | { readonly name: string; readonly found: string })[] | string {
  const { operations, ...others } = exports;
  if (operations === undefined) return exportsInWords(Object.keys(others));
  if (typeof operations !== 'object' || operations === null) {
    return `\`operations\` is ${kindOf(operations)}`;
  }
  const entries = Object.entries(operations);
  if (entries.length === 0) return '`operations` is empty';
  return entries.map(([name, value]) =>
    typeof value === 'function'
      ? { name, setUp: value as () => unknown }
      : { name, found: `is ${kindOf(value)}` },
  );
}

function exportsInWords(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``).sort();
  return quoted.length === 0 ? 'it exports nothing' : `it exports ${quoted.join(', ')}`;
}

/**
 * Sets an operation up.
 *
 * @returns what is measured, or in words what came back in its place.
 */
export async function prepare({ setUp }: LoadedOperation): Promise<Run | string> {
  const run = await setUp();
  return typeof run === 'function' ? (run as Run) : `returns ${kindOf(run)}`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
