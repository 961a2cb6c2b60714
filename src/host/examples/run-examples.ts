import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import {
  NO_EXAMPLES_RUN,
  type DifferentResult,
  type ExampleFailure,
  type ExamplesRun,
} from '../../core/examples/example-run';
import { instrument, WITNESSES, type InstrumentedProgram } from '../../core/examples/instrument';
import { programId, type Program } from '../../core/examples/program';
import type { FileRead } from '../../core/test-run/file-reads';
import { inWorkspace, plainWords, wordsOf, type ModuleRoots } from '../../core/test-run/words';
import { compilerOptionReads } from '../reads/compiler-options';
import { prepareObservation } from '../reads/observation';
import { readFiles } from '../reads/read-files';
import { compileExamples, type CompiledExamples, type EmittedProgram } from './compile-examples';
import { isInstalled } from './installed-packages';
import { scratchFolder } from './example-process';
import type { Telling } from './job';
import { runPrograms, type ProgramEnd } from './run-programs';

/** Which examples to check and run. */
export interface ExamplesRequest {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** The module's root, relative to the workspace's, forward slashes. */
  readonly root: string;
  /** Folders of the projects that it depends on, directly or not. */
  readonly dependencyRoots: readonly string[];
  readonly programs: readonly Program[];
  /** For each of them. */
  readonly timeoutMs: number;
}

export type CompileExamples = (
  request: ExamplesRequest,
) => CompiledExamples | Promise<CompiledExamples>;

/**
 * Checks examples with the workspace's own TypeScript, and runs those that it has nothing to say of.
 * @throws AmiwError TYPESCRIPT_MISSING, TYPESCRIPT_UNSUPPORTED
 */
export async function runExamples(
  request: ExamplesRequest,
  compile: CompileExamples = compileExamples,
): Promise<ExamplesRun> {
  if (request.programs.length === 0) return NO_EXAMPLES_RUN;
  const { workspaceRoot, root, timeoutMs } = request;
  const started = Date.now();
  const workspace = realpathSync(workspaceRoot);
  const roots = { workspaces: [...new Set([workspace, workspaceRoot])], root };
  const scratch = join(scratchFolder(), `run-${started}-${(runs += 1)}`);
  const observation = {
    ...prepareObservation(scratch, roots.workspaces),
    askedBy: 'anyone' as const,
  };
  const compiled = await compile(request);
  const work = compiled.runnable.map((program) => {
    const told = instrument(program);
    return { program, told, emitted: compiled.emit(program, told.code) };
  });
  const programs = work.map(({ program, told, emitted: { url } }) => ({
    ...{ id: programId(program), url },
    claims: told.results,
  }));
  const ends = await runPrograms({
    work: { programs, registry: WITNESSES, observation },
    limitMs: timeoutMs,
  });
  const seen = work.map((one, index) => ({ ...one, end: ends[index] ?? NOT_STARTED }));
  const whole = ends.every(({ kind }) => kind === 'passed' || kind === 'threw');
  const log = { log: observation.log, workspace, started, config: false } as const;
  return {
    ran: work.length,
    results: work.reduce((sum, { told }) => sum + told.results.length, 0),
    typeProblems: compiled.problems,
    failures: seen.flatMap((one) => failureOf(one, timeoutMs, roots)),
    differences: seen.flatMap(({ program, told, end }) => differences(program, told, end, roots)),
    ...(whole && { reads: allReads(readFiles(log), compiled, request, workspace) }),
  };
}

let runs = 0;

const NOT_STARTED: ProgramEnd = { kind: 'crashed', how: 'did not start' };

/** A program that was started, and how it ended. */
interface RunProgram {
  readonly program: Program;
  readonly emitted: EmittedProgram;
  readonly end: ProgramEnd;
}

function failureOf(
  { program: { document, line: first, text }, emitted, end }: RunProgram,
  limitMs: number,
  roots: ModuleRoots,
): ExampleFailure[] {
  const column = (text.split('\n')[first - 1] ?? '').search(/\S/) + 1;
  const place = { document, line: first, column };
  switch (end.kind) {
    case 'passed':
      return [];
    case 'timed-out':
      return [{ ...place, kind: 'timed-out', limitMs }];
    case 'crashed':
      return [{ ...place, kind: 'crashed', how: plainWords(end.how, roots) }];
    case 'threw': {
      const { error, unhandled } = end;
      const frame = error.frames.find(({ file }) => file === emitted.url);
      const line = frame && emitted.lineOf(frame.line, frame.column);
      const message = plainWords(wordsOf(error.name, error.message), roots);
      const at = line === undefined ? place : { document, line, column: 1 };
      return [{ ...at, kind: 'threw', message, unhandled }];
    }
  }
}

/** What was not reached because the program ended before is told by its failure. */
function differences(
  { document }: Program,
  { results }: InstrumentedProgram,
  end: ProgramEnd,
  roots: ModuleRoots,
): DifferentResult[] {
  if (end.kind !== 'passed' && end.kind !== 'threw') return [];
  return results.flatMap(({ text: expected, line, column }, index) => {
    const telling = end.tellings[index];
    if (telling === undefined || telling.kind === 'same') return [];
    if (telling.kind === 'not-reached' && end.kind === 'threw') return [];
    return [{ document, line, column, expected, found: inSentence(telling, roots) }];
  });
}

function inSentence(telling: Exclude<Telling, { kind: 'same' }>, roots: ModuleRoots): string {
  switch (telling.kind) {
    case 'value':
      return `The value is \`${plainWords(telling.value, roots)}\``;
    case 'printed':
      return `The line prints \`${plainWords(telling.text, roots)}\``;
    case 'threw':
      return `The line throws \`${plainWords(wordsOf(telling.error.name, telling.error.message), roots)}\``;
    case 'not-reached':
      return 'The line was never reached';
  }
}

/** Sources that were compiled, and files that they opened. */
function allReads(
  opened: readonly FileRead[],
  { sources }: CompiledExamples,
  { root, programs }: ExamplesRequest,
  workspace: string,
): readonly FileRead[] {
  const by = `${root}/${programs[0]?.document ?? 'README.md'}`;
  const compiled = sources
    .filter((file) => !isInstalled(file) && existsSync(file))
    .flatMap((file) => inWorkspace(realpathSync(file), [workspace]) ?? [])
    .filter((file) => !`/${file}`.includes('/node_modules/'));
  const settings = compilerOptionReads(workspace, [`${root}/index.ts`]).map(({ file }) => file);
  const known = new Set([...compiled, ...settings].sort());
  const others = opened.filter(({ file }) => !known.has(file));
  return [...[...known].map((file) => ({ file, by })), ...others];
}
