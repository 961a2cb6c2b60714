import { NO_EXAMPLES_RUN } from '../../core/examples/example-run';
import type { Finding } from '../../core/findings/finding';
import { programsOf } from '../../core/gates/docs/examples';
import { docsGate } from '../../core/gates/docs/gate';
import { evaluate, type FixedVerdict } from '../../core/gates/evaluate';
import type { ModuleView } from '../../core/module/module-view';
import { runExamples, type CompileExamples } from '../../host/examples/run-examples';
import { readModule } from '../../host/read-module';
import type { GateTask, RunGate } from '../gate-task';
import { gateRunner, inTime, judgeModule } from '../run-gate';
import { knownCommands } from '../known-commands';
import { fixFindings } from './fix-findings';
import type { DocsExecutorSchema } from './schema';

/** For an example, which should show something and not work it off. */
const DEFAULT_EXAMPLE_SECONDS = 10;

export const runDocs = docsWith();

/** The gate, by how it gets examples compiled. */
export function docsWith(compile?: CompileExamples): RunGate<DocsExecutorSchema> {
  return gateRunner('docs', (task) => judgeDocs(task, compile));
}

async function judgeDocs(
  task: GateTask<DocsExecutorSchema>,
  compile: CompileExamples | undefined,
): Promise<FixedVerdict> {
  const { workspaceRoot, root, options, dependencyRoots } = task;
  const { events = [], fix = false } = options;
  const commands = knownCommands(task);
  const read = () => readModule(workspaceRoot, root, { events, commands, dependencyRoots });
  const attempt = fix ? fixFindings(findingsWithoutRun, workspaceRoot, read) : undefined;
  const module = read();
  const timeoutMs = (options.timeoutSeconds ?? DEFAULT_EXAMPLE_SECONDS) * 1000;
  const verdict = await judgeModule(docsGate, task, module, async (hashed) => {
    const programs = inTime('docs', root, () => programsOf(module));
    const request = { workspaceRoot, root, dependencyRoots, programs, timeoutMs };
    const run = await runExamples(request, compile);
    return { module, run, ...(run.reads && { inputs: hashed() }) };
  });
  return attempt === undefined ? verdict : { ...verdict, ...attempt(verdict.findings) };
}

/** No example has an automatic fix. */
function findingsWithoutRun(module: ModuleView): readonly Finding[] {
  return evaluate(docsGate, { module, run: NO_EXAMPLES_RUN }).findings;
}
