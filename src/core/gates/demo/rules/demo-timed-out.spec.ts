import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { demoOf, returned } from '../demo.fixture';
import { demoTimedOut } from './demo-timed-out';

it('says nothing of a demo that ended, well or not', () => {
  expect(saidBy(demoTimedOut, demoOf([returned(), returned()]))).toEqual([]);
  expect(saidBy(demoTimedOut, demoOf([{ kind: 'crashed', how: 'x' }]))).toEqual([]);
});

it('reports a run that did not end, the first or the second', () => {
  const message = '0:0 The demo was still running when the time limit of 2.5 s was up.';
  const run = { timeoutMs: 2500 };
  expect(saidBy(demoTimedOut, demoOf([{ kind: 'timed-out' }], run))).toEqual([message]);
  expect(saidBy(demoTimedOut, demoOf([returned(), { kind: 'timed-out' }], run))).toEqual([message]);
});
