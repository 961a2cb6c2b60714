import { AmiwError } from '../core/errors';
import { evidencePath, serializeEvidence } from '../core/compliance/evidence';
import { recordPath } from '../core/compliance/record';
import { evaluate, type FixedVerdict, type Verdict } from '../core/gates/evaluate';
import type { Gate, GateName, ModuleFacts } from '../core/gates/gate';
import type { EcosystemModule } from '../core/gates/validate/facts';
import type { ModuleView } from '../core/module/module-view';
import { digestInputs } from '../host/digest-inputs';
import { hashedFiles, type InputsLocation } from '../host/input-files';
import { clearResult, writeResult } from '../host/evidence-store';
import { OUT_OF_TIME, withinTime } from '../host/within-time';
import { VERSION } from '../version';
import type { GateOptions, GateTask, RunGate, TaskOutcome } from './gate-task';
import { renderVerdict } from './render-verdict';

/**
 * What all gates share: earlier evidence is removed first, so that a gate that could not run leaves none,
 * and whatever goes wrong becomes the task's output, in a batch as well as alone.
 */
export function gateRunner<Options extends GateOptions>(
  gate: GateName,
  judge: (task: GateTask<Options>) => Promise<FixedVerdict>,
): RunGate<Options> {
  return async (task) => {
    try {
      clearResult(task.workspaceRoot, evidencePath(task.root, gate));
      const verdict = await judge(task);
      if (!verdict.passed) withdrawCompliance(gate, task);
      return {
        // Nx keeps what succeeds under the files as they were before: played back, a fix would not happen.
        success: verdict.passed && verdict.fixed === undefined,
        terminalOutput: renderVerdict(verdict, task.root, task.options.format),
      };
    } catch (error) {
      withdrawCompliance(gate, task);
      return { success: false, terminalOutput: describeError(gate, task, error) };
    }
  };
}

/**
 * Nx skips `wsp-validate` when a gate before it fails: an earlier record would go on saying that the module complies.
 * `wsp-validate` itself writes what it found, failed or not.
 */
function withdrawCompliance(gate: GateName, { workspaceRoot, root }: GateTask): void {
  if (gate === 'validate') return;
  clearResult(workspaceRoot, evidencePath(root, 'validate'));
  clearResult(workspaceRoot, recordPath(root));
}

/** A user's mistake is told in its own words; a bug of ours is shown whole. */
function describeError(gate: GateName, { root }: GateTask, error: unknown): string {
  const text =
    error instanceof AmiwError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  return `wsp-${gate}  ${root}\n\n  could not run: ${text.replaceAll('\n', '\n  ')}\n`;
}

/** Inputs of a gate beyond the module and its dependencies. */
export interface OutsideInputs {
  readonly contracts?: readonly string[];
  readonly modules?: readonly EcosystemModule[];
}

/** Where the inputs of a module's gates lie. */
export function inputsOf(
  { workspaceRoot, root, dependencyRoots }: GateTask,
  { manifest, workspace }: ModuleView,
  { contracts = [], modules = [] }: OutsideInputs = {},
): InputsLocation {
  return {
    ...{ workspaceRoot, root, dependencyRoots, contracts, modules },
    references: manifest.references,
    inputs: [...workspace.inputs],
  };
}

/**
 * Evaluates a gate and leaves its evidence. The digest is taken before and after: a file that changed meanwhile proves
 * nothing. Only gates that run something ask for the files that Nx hashes, so they are listed on demand.
 */
export async function judgeModule<Facts extends ModuleFacts>(
  gate: Gate<Facts>,
  task: GateTask,
  module: ModuleView,
  gatherFacts: (hashed: () => readonly string[]) => Facts | Promise<Facts>,
  outside: OutsideInputs = {},
): Promise<Verdict> {
  const { workspaceRoot, root } = task;
  const location = inputsOf(task, module, outside);
  const inputs = digestInputs(gate.name, location);
  const facts = await gatherFacts(() => hashedFiles(gate.name, location));
  const verdict = inTime(gate.name, root, () => evaluate(gate, facts));
  if (digestInputs(gate.name, location).digest !== inputs.digest) {
    throw new AmiwError('INPUTS_CHANGED', {
      found: `Files of ${root} changed while wsp-${gate.name} was reading them.`,
      expected:
        'Expected the same files from start to end; a test or demo may have written into the module.',
      fix: 'run the target again; if it happens again, let the tests write into a temporary folder.',
    });
  }
  const evidence = { schemaVersion: 1, plugin: VERSION, module: root, inputs, ...verdict } as const;
  writeResult(workspaceRoot, evidencePath(root, gate.name), serializeEvidence(evidence));
  return verdict;
}

/** For reading, which takes milliseconds: only what was made to take long takes longer. */
const READING_SECONDS = 60;

/** Does what only reads a module. Throws `AmiwError` `READING_TIMED_OUT` when it takes too long. */
export function inTime<Result>(
  gate: GateName,
  root: string,
  read: () => Result,
  seconds: number = READING_SECONDS,
): Result {
  const result = withinTime(read, seconds * 1000);
  if (result !== OUT_OF_TIME) return result;
  throw new AmiwError('READING_TIMED_OUT', {
    found: `wsp-${gate} was still reading ${root} after ${seconds} s.`,
    expected: 'Expected documents, contracts and sources that can be read in that time.',
    fix: 'look for a `pattern` in a contract that tries every combination, such as `(a+)+`, or for very long lines without a break.',
  });
}

/** Prints what a run says; the only place of the gates that does. */
export async function runAndPrint<Options extends GateOptions>(
  run: RunGate<Options>,
  task: GateTask<Options>,
): Promise<Pick<TaskOutcome, 'success'>> {
  const { success, terminalOutput } = await run(task);
  process.stdout.write(terminalOutput);
  return { success };
}
