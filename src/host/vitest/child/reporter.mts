import { appendFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { thrownOf } from '../../process/thrown.mjs';
import type { RawError, RawResult, RawTest, RawUnhandled, VitestEvent } from '../events.js';

export type Emit = (event: VitestEvent) => void;

/** Each event is on disk before vitest goes on: nothing of it is lost when this process dies. */
export function emitTo(file: string): Emit {
  return (event) => {
    appendFileSync(file, `${JSON.stringify(event)}\n`);
  };
}

/** Says what happens as it happens. Understood by vitest 3, 4 and 5. */
export function eventReporter(emit: Emit): Reporter {
  return {
    onTestModuleQueued: ({ moduleId }) => {
      emit({ type: 'file-started', file: moduleId });
    },
    onTestModuleCollected: (testModule) => {
      const tests = [...testModule.children.allTests()].map(rawTest);
      emit({ type: 'file-collected', file: testModule.moduleId, tests });
    },
    onTestCaseResult: (test) => {
      emit({ type: 'test-ended', file: test.module.moduleId, test: rawResult(test) });
    },
    onTestModuleEnd: (testModule) => {
      emit({
        type: 'file-ended',
        file: testModule.moduleId,
        state: testModule.state(),
        errors: outsideTests(testModule),
      });
    },
    onTestRunEnd: (_modules, errors) => {
      emit({ type: 'unhandled', errors: errors.map(rawUnhandled) });
    },
  };
}

/** Errors of the file itself and of all its suites. */
function outsideTests(testModule: TestModule): RawError[] {
  const suites = [...testModule.children.allSuites()];
  return [testModule, ...suites].flatMap((suite) => suite.errors().map(thrownOf));
}

function rawTest(test: TestCase): RawTest {
  return {
    id: test.id,
    name: test.fullName,
    concurrent: test.options.concurrent ?? false,
    ...(isRetried(test.options.retry) && { retried: true }),
    ...(test.location && { line: test.location.line, column: test.location.column }),
  };
}

/** A number, or an object since vitest 5. */
function isRetried(retry: unknown): boolean {
  if (typeof retry !== 'object' || retry === null) return Number(retry ?? 0) > 0;
  return Number((retry as { readonly count?: unknown }).count ?? 0) > 0;
}

function rawResult(test: TestCase): RawResult {
  const result = test.result();
  const meta = test.meta() as Readonly<Record<string, unknown>>;
  const expectCalls = meta['amiwExpectCalls'];
  const edges = textsIn(meta['exercisedEdges']);
  return {
    ...rawTest(test),
    state: test.options.mode === 'todo' ? 'todo' : result.state,
    errors: (result.errors ?? []).map(thrownOf),
    ...('note' in result && result.note !== undefined && { note: result.note }),
    ...(edges.length > 0 && { exercisedEdges: edges }),
    ...(typeof expectCalls === 'number' && { expectCalls }),
  };
}

/** Tests put into their meta what they like. */
function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function rawUnhandled(error: SerializedError): RawUnhandled {
  const raw = thrownOf(error);
  const file: unknown = error['VITEST_TEST_PATH'];
  return {
    ...raw,
    kind: typeof error['type'] === 'string' ? error['type'] : 'Unhandled Error',
    ...(typeof file === 'string' && { file }),
  };
}
