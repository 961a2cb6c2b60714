import type {
  Failure,
  TestCase,
  TestFile,
  TestFileState,
  UnhandledError,
} from '../../core/test-run/test-run';
import { failureOf, inWorkspace, type ModuleRoots } from '../../core/test-run/words';
import type { RawError, RawResult, RawTest, VitestEvent } from './events';

/** What the events of one run come to. */
export interface EventSummary {
  readonly finished: boolean;
  readonly broken?: Failure;
  readonly running: readonly string[];
  readonly files: readonly TestFile[];
  readonly unhandled: readonly UnhandledError[];
}

interface FileRecord {
  started: boolean;
  ended: TestFileState | undefined;
  readonly collected: Map<string, RawTest>;
  readonly results: Map<string, RawResult>;
  readonly errors: RawError[];
}

/** Reads the events of a run; `testFiles` are module-relative and all of them are in the answer. */
export function summarise(
  events: readonly VitestEvent[],
  testFiles: readonly string[],
  roots: ModuleRoots,
): EventSummary {
  const records = new Map(testFiles.map((file) => [file, emptyRecord()]));
  const unhandled: UnhandledError[] = [];
  let broken: Failure | undefined;
  for (const event of events) {
    if ('file' in event) take(event, records.get(relativeToModule(event.file, roots) ?? ''));
    if (event.type === 'unhandled') {
      unhandled.push(...event.errors.map((error) => unhandledOf(error, roots)));
    }
    if (event.type === 'broken') broken = failureOf(event.error, roots);
  }
  const files = [...records].map(([file, record]) => fileOf(file, record, roots));
  return {
    finished: events.some(({ type }) => type === 'finished'),
    ...(broken && { broken }),
    running: files.filter(({ state }) => state === 'unfinished').map(({ file }) => file),
    files,
    unhandled,
  };
}

function emptyRecord(): FileRecord {
  return { started: false, ended: undefined, collected: new Map(), results: new Map(), errors: [] };
}

type FileEvent = Extract<VitestEvent, { readonly file: string }>;

/** A file may run more than once, in several vitest projects: its worst state and all its results count. */
function take(event: FileEvent, record: FileRecord | undefined): void {
  if (record === undefined) return;
  record.started = true;
  if (event.type === 'file-collected') {
    for (const test of event.tests) record.collected.set(test.id, test);
  } else if (event.type === 'test-ended') {
    record.results.set(event.test.id, event.test);
  } else if (event.type === 'file-ended') {
    record.ended = worse(record.ended, stateOf(event.state));
    record.errors.push(...event.errors);
  }
}

function stateOf(state: Extract<FileEvent, { type: 'file-ended' }>['state']): TestFileState {
  return state === 'pending' || state === 'queued' ? 'unfinished' : state;
}

const WORST_FIRST: readonly TestFileState[] = ['unfinished', 'failed', 'passed', 'skipped'];

function worse(a: TestFileState | undefined, b: TestFileState): TestFileState {
  return a !== undefined && WORST_FIRST.indexOf(a) < WORST_FIRST.indexOf(b) ? a : b;
}

function fileOf(file: string, record: FileRecord, roots: ModuleRoots): TestFile {
  const ids = new Set([...record.collected.keys(), ...record.results.keys()]);
  const tests = [...ids].map((id) => {
    const result = record.results.get(id);
    return result === undefined ? unfinished(record.collected.get(id)) : testOf(result, roots);
  });
  return {
    file,
    state: record.ended ?? (record.started ? 'unfinished' : 'not-run'),
    tests: tests.sort(byPlace),
    failures: distinct(record.errors.map((error) => failureOf(error, roots))),
  };
}

/** Several vitest projects tell the same of one file. */
function distinct(failures: readonly Failure[]): Failure[] {
  return [...new Map(failures.map((failure) => [JSON.stringify(failure), failure])).values()];
}

function testOf(raw: RawResult, roots: ModuleRoots): TestCase {
  const countable = raw.state === 'passed' && raw.expectCalls !== undefined && !raw.concurrent;
  return {
    ...placed(raw),
    state: raw.state === 'pending' ? 'unfinished' : raw.state,
    ...(raw.note !== undefined && { note: raw.note }),
    failures: raw.errors.map((error) => failureOf(error, roots)),
    expectCalls: countable ? (raw.expectCalls ?? 'unknown') : 'unknown',
    ...(raw.exercisedEdges && { exercisedEdges: raw.exercisedEdges }),
    ...(raw.retried && { retried: true }),
  };
}

function unfinished(raw: RawTest | undefined): TestCase {
  return {
    ...placed(raw ?? { name: '' }),
    state: 'unfinished',
    failures: [],
    expectCalls: 'unknown',
  };
}

function placed({ name, line, column }: Pick<RawTest, 'name' | 'line' | 'column'>) {
  return { name, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}

function unhandledOf(
  error: Extract<VitestEvent, { type: 'unhandled' }>['errors'][number],
  roots: ModuleRoots,
): UnhandledError {
  const file = error.file === undefined ? undefined : relativeToModule(error.file, roots);
  return { ...failureOf(error, roots), kind: error.kind, ...(file !== undefined && { file }) };
}

function relativeToModule(file: string, { workspaces, root }: ModuleRoots): string | undefined {
  const path = inWorkspace(file, workspaces);
  return path?.startsWith(`${root}/`) === true ? path.slice(root.length + 1) : undefined;
}

function byPlace(a: TestCase, b: TestCase): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || order(a.name, b.name)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
