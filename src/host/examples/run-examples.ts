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
import { compileExamples, type CompiledExamples } from './compile-examples';
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

/**
 * Checks examples with the workspace's own TypeScript, and runs those that it has nothing to say of.
 * @throws AmiwError TYPESCRIPT_MISSING, TYPESCRIPT_UNSUPPORTED
 */
export async function runExamples(request: ExamplesRequest): Promise<ExamplesRun> {
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
  const compiled = compileExamples(request, workspace);
  const work = compiled.runnable.map((program) => ({ program, told: instrument(program) }));
  const programs = work.map(({ program, told }) => ({
    id: programId(program),
    url: compiled.emit(program, told.code),
    claims: told.results,
  }));
  const ends = await runPrograms({ programs, registry: WITNESSES, observation }, timeoutMs);
  const seen = work.map((one, index) => ({ ...one, end: ends[index] ?? NOT_STARTED }));
  const whole = ends.every(({ kind }) => kind === 'passed' || kind === 'threw');
  const log = { log: observation.log, workspace, started, config: false } as const;
  return {
    ran: work.length,
    results: work.reduce((sum, { told }) => sum + told.results.length, 0),
    typeProblems: compiled.problems,
    failures: seen.flatMap(({ program, end }) => failureOf(program, end, timeoutMs, roots)),
    differences: seen.flatMap(({ program, told, end }) => differences(program, told, end, roots)),
    ...(whole && { reads: allReads(readFiles(log), compiled, request, workspace) }),
  };
}

let runs = 0;

const NOT_STARTED: ProgramEnd = { kind: 'crashed', how: 'did not start' };

function failureOf(
  { document, line: first, text }: Program,
  end: ProgramEnd,
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
      const file = `${roots.root}/${document}`;
      const frame = error.frames.find((one) => inWorkspace(one.file, roots.workspaces) === file);
      const message = plainWords(wordsOf(error.name, error.message), roots);
      const at = frame === undefined ? place : { document, line: frame.line, column: 1 };
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
    .filter((file) => existsSync(file))
    .flatMap((file) => inWorkspace(realpathSync(file), [workspace]) ?? [])
    .filter((file) => !`/${file}`.includes('/node_modules/'));
  const settings = compilerOptionReads(workspace, [`${root}/index.ts`]).map(({ file }) => file);
  const known = new Set([...compiled, ...settings].sort());
  const others = opened.filter(({ file }) => !known.has(file));
  return [...[...known].map((file) => ({ file, by })), ...others];
}
