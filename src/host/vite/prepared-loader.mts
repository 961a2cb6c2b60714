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
): Promise<{ readonly readsOf: () => readonly LoggedRead[]; readonly load: Load }> {
  const prepared = JSON.parse(readFileSync(file, 'utf8')) as PreparedModules;
  const { results, answers, config } = prepared;
  const reached = new Set<string>();
  const runners = (await import(moduleRunnerOf(vite))) as typeof ModuleRunners;
  const invoke = (payload: unknown): Promise<{ readonly result: unknown }> => {
    const { name, data } = (payload as Invocation).data;
    const number = answers[questionKey(name, data)];
    if (number === undefined) onMissing();
    const { file: source } = results[number] as { readonly file?: unknown };
    if (typeof source === 'string') reached.add(source);
    // A runner writes into what it is told.
    return Promise.resolve({ result: structuredClone(results[number]) });
  };
  const runner = new runners.ModuleRunner({
    transport: { invoke },
    hmr: false,
    sourcemapInterceptor: 'prepareStackTrace',
    createImportMeta: importMeta(runners, onMissing),
  });
  return {
    readsOf: () => [{ path: config, by: config }, ...sourceReads(prepared, reached)],
    load: (path) => runner.import<Record<string, unknown>>(path),
  };
}

/** What a run came to: of what it might have imported, a vite of its own reads nothing. */
function sourceReads({ importers }: PreparedModules, reached: ReadonlySet<string>): LoggedRead[] {
  return [...reached].map((path) => {
    const by = importers[path]?.find((importer) => reached.has(importer));
    return { path, ...(by !== undefined && { by }) };
  });
}

/** As `vite` makes it for Node, without what finds packages: that takes a thread, and whoever needs it is not prepared. */
function importMeta({ createDefaultImportMeta }: typeof ModuleRunners, onMissing: () => never) {
  return (path: string) => ({ ...createDefaultImportMeta(path), main: false, resolve: onMissing });
}
