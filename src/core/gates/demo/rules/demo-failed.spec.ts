import { expect, it } from 'vitest';
import { askOf } from '../../../test-run/test-run.fixture';
import type { Failure } from '../../../test-run/test-run';
import { demoOf, returned } from '../demo.fixture';
import { demoFailed } from './demo-failed';

const ask = (failure: Failure, unhandled = false) =>
  askOf(demoFailed, demoOf([{ kind: 'threw', failure, unhandled }])).map(
    ({ file, line, message }) => [file, line, message],
  );

it('says nothing of a demo that returned', () => {
  expect(askOf(demoFailed, demoOf([returned(), returned()]))).toEqual([]);
});

it('points to where the error was thrown', () => {
  const place = { file: 'src/cart.ts', line: 3, column: 1 };
  expect(ask({ message: 'TypeError: no.', place })).toEqual([
    ['src/cart.ts', 3, 'The demo threw: TypeError: no.'],
  ]);
});

it('points to the demo when it was thrown elsewhere', () => {
  const place = { file: 'modules/a/b/src/x.ts', line: 3, column: 1, outside: true } as const;
  expect(ask({ message: 'no', place })).toEqual([
    ['src/demo.ts', undefined, 'The demo threw: no, at modules/a/b/src/x.ts:3.'],
  ]);
});

it('tells an error that nobody handled', () => {
  expect(ask({ message: 'lost' }, true)).toEqual([
    ['src/demo.ts', undefined, 'The demo left an error that nobody handles: lost.'],
  ]);
});

it('leaves a second run that threw to the comparison of the two', () => {
  const outcome = { kind: 'threw', failure: { message: 'no' }, unhandled: false } as const;
  expect(askOf(demoFailed, demoOf([returned(), outcome]))).toEqual([]);
});
