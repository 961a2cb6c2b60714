import { type LoadedOperation, operationsOf, prepare } from './operations.mjs';

/** What one rehearsal came to: an operation that can be measured, or what is wrong with it. */
export type Rehearsed =
  | LoadedOperation
  | { readonly name: string; readonly found: string }
  | { readonly name: string; readonly error: unknown };

/**
 * Sets each operation of a file up and calls it once, so that what is wrong shows before anything is measured.
 *
 * @returns in words what the file exports in the place of operations.
 */
export async function rehearse(
  exports: Readonly<Record<string, unknown>>,
  onTurn: (name: string) => void,
): Promise<readonly Rehearsed[] | string> {
  const operations = operationsOf(exports);
  if (typeof operations === 'string') return operations;
  const rehearsed: Rehearsed[] = [];
  for (const operation of operations) {
    onTurn(operation.name);
    rehearsed.push('found' in operation ? operation : await rehearseOne(operation));
  }
  return rehearsed;
}

async function rehearseOne(operation: LoadedOperation): Promise<Rehearsed> {
  const { name } = operation;
  try {
    const run = await prepare(operation);
    if (typeof run === 'string') return { name, found: run };
    await run();
    // A rejection that nobody handles is told once the promises that are due have settled.
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    return operation;
  } catch (error) {
    return { name, error };
  }
}
