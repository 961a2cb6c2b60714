import { readFileSync } from 'node:fs';
import type * as ModuleRunners from 'vite/module-runner';
import type { LoggedRead } from '../reads/logged-read.js';
import type { Load } from './module-loader.mjs';
import type { PreparedModules } from './prepared.js';
import { type Invocation, moduleRunnerOf, questionKey } from './question-key.mjs';

/**
 * Imports what another process has compiled, without a vite in this one.
 *
 * @param onMissing Called when something is imported that nobody could know of before the code ran. The code must not
 *   go on: it could take that for an error of its own, and handle it.
 */
export async function preparedLoader(
  vite: string,
  file: string,
  onMissing: () => never,
): Promise<{ readonly reads: readonly LoggedRead[]; readonly load: Load }> {
  const { results, answers, reads } = JSON.parse(readFileSync(file, 'utf8')) as PreparedModules;
  const runners = (await import(moduleRunnerOf(vite))) as typeof ModuleRunners;
  const invoke = (payload: unknown): Promise<{ readonly result: unknown }> => {
    const { name, data } = (payload as Invocation).data;
    const number = answers[questionKey(name, data)];
    if (number === undefined) onMissing();
    // A runner writes into what it is told.
    return Promise.resolve({ result: structuredClone(results[number]) });
  };
  const runner = new runners.ModuleRunner({
    transport: { invoke },
    hmr: false,
    sourcemapInterceptor: 'prepareStackTrace',
    createImportMeta: importMeta(runners),
  });
  return { reads, load: (path) => runner.import<Record<string, unknown>>(path) };
}

/** As `vite` makes it for Node, without what finds packages: that takes a thread, and whoever needs it is not prepared. */
function importMeta({ createDefaultImportMeta }: typeof ModuleRunners) {
  return (path: string) => ({ ...createDefaultImportMeta(path), main: false });
}
