import type { DevEnvironment } from 'vite';
import type * as ModuleRunners from 'vite/module-runner';
import type { PreparedModules } from '../prepared.js';
import { type Invocation, questionKey } from '../question-key.mjs';

/** What vite inlined, or where it left it. */
interface Fetched {
  readonly file?: string | null;
  readonly code?: string;
}

/** What a module can ask of its surroundings that differs with the server it is compiled by. */
const OF_ITS_SERVER = /\bimport\.meta\.(?:glob|resolve|hot)\b|(?:\bfrom|\bimport)\s*\(?\s*['"`]\//;

/** Of anything else vite makes a module by itself, which may tell where it lies below the root of the server. */
const SCRIPT = /\.(?:[cm]?[jt]sx?|json)$/;

/**
 * Goes where a run of the file would go without running anything, and keeps what it was answered.
 * @throws Error when a file cannot be compiled, or would be compiled otherwise for its module alone.
 */
export async function record(
  { ModuleRunner, ESModulesEvaluator }: typeof ModuleRunners,
  environment: DevEnvironment,
  entry: string,
): Promise<Omit<PreparedModules, 'config'>> {
  const results: unknown[] = [];
  const numbers = new Map<string, number>();
  const answers: Record<string, number> = {};
  const importers = new Map<string, Set<string>>();
  const invoke = async (payload: unknown): Promise<{ readonly result: unknown }> => {
    const { name, data } = (payload as Invocation).data;
    const answer = await environment.hot.handleInvoke(fromTheStart(payload) as never);
    if ('error' in answer) throw new Error(`${name} ${String(data[0])} failed.`);
    const result = JSON.stringify(answer.result);
    const number = numbers.get(result) ?? results.push(answer.result) - 1;
    numbers.set(result, number);
    answers[questionKey(name, data)] = number;
    if (name === 'fetchModule') note(answer.result as Fetched, data[1]);
    return { result: JSON.parse(result) as unknown };
  };
  const note = ({ file, code }: Fetched, importer: unknown): void => {
    if (code === undefined || typeof file !== 'string') return;
    const known = importers.get(file) ?? new Set();
    importers.set(file, typeof importer === 'string' ? known.add(importer) : known);
  };
  const runner = new ModuleRunner(
    { transport: { invoke }, hmr: false, sourcemapInterceptor: false },
    {
      startOffset: new ESModulesEvaluator().startOffset,
      runInlinedModule: (context, _code, { id }) => visit(context, environment, id),
      runExternalModule: () => Promise.resolve({}),
    },
  );
  await runner.import(entry);
  const sorted = [...importers].map(([path, by]) => [path, [...by].sort()]);
  return { results, answers, importers: Object.fromEntries(sorted) as Record<string, string[]> };
}

/** Who asks first may be another one when the code runs: nobody is told that he knows already. */
function fromTheStart(payload: unknown): unknown {
  const { data, ...call } = payload as Invocation;
  const [url, importer, wishes] = data.data;
  return {
    ...call,
    data: { ...data, data: [url, importer, { ...(wishes as object), cached: false }] },
  };
}

async function visit(
  context: ModuleRunners.ModuleRunnerContext,
  { moduleGraph }: DevEnvironment,
  id: string,
): Promise<void> {
  if (!SCRIPT.test(id)) throw new Error(`${id} is no script.`);
  const node = moduleGraph.getModuleById(id);
  const compiled = node?.transformResult;
  if (compiled === null || compiled === undefined) throw new Error(`${id} is not compiled.`);
  const source = sourceOf(compiled.map);
  if (source === undefined || OF_ITS_SERVER.test(source)) throw new Error(`${id} needs vite.`);
  for (const dep of compiled.deps ?? []) await context.__vite_ssr_import__(dep);
  for (const dep of compiled.dynamicDeps ?? []) await context.__vite_ssr_dynamic_import__(dep);
}

/** What it was compiled from. */
function sourceOf(map: unknown): string | undefined {
  const { sourcesContent } = (map ?? {}) as { readonly sourcesContent?: readonly unknown[] };
  const [text] = sourcesContent ?? [];
  return typeof text === 'string' ? text : undefined;
}
