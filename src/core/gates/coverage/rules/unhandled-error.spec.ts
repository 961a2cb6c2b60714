import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, runOf } from '../../../test-run/test-run.fixture';
import type { UnhandledError } from '../../../test-run/test-run';
import { unhandledError } from './unhandled-error';

const ask = (...unhandled: UnhandledError[]) =>
  askOf(unhandledError, { module: moduleOf({}), run: runOf({ unhandled }) }).map(
    ({ file, line, message }) => [file, line, message],
  );

it('says nothing when there is none', () => {
  expect(ask()).toEqual([]);
});

it('points to where the error comes from, and names the test file that was running', () => {
  const kind = 'Unhandled Rejection';
  const place = { file: 'src/cart.ts', line: 3, column: 1 };
  const file = 'tests/cart.test.ts';
  expect(ask({ kind, message: 'lost', place, file }, { kind, message: 'lost', file })).toEqual([
    ['src/cart.ts', 3, 'Unhandled rejection while `tests/cart.test.ts` ran: lost.'],
    ['tests/cart.test.ts', undefined, 'Unhandled rejection while `tests/cart.test.ts` ran: lost.'],
  ]);
});

it('reports it even when nobody knows where it comes from', () => {
  expect(ask({ kind: 'Unhandled Error', message: 'lost' })).toEqual([
    ['wsp.json', undefined, 'Unhandled error: lost.'],
  ]);
});
