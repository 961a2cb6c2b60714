import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { demoOf, returned } from '../demo.fixture';
import { demoSaysNothing } from './demo-says-nothing';

it('says nothing of a demo with one line of text', () => {
  expect(saidBy(demoSaysNothing, demoOf([returned(['', 'a']), returned(['', 'a'])]))).toEqual([]);
});

it('reports a demo without lines, or with empty ones', () => {
  const message = '0:0 The demo returned 0 lines of text, where at least one was expected.';
  expect(saidBy(demoSaysNothing, demoOf([returned([])]))).toEqual([message]);
  expect(saidBy(demoSaysNothing, demoOf([returned(['', '  '])]))).toEqual([message]);
});

it('tells a demo that prints what it should return', () => {
  expect(saidBy(demoSaysNothing, demoOf([returned([])], { printed: 4 }))).toEqual([
    '0:0 The demo returned 0 lines of text, although it printed 4 by itself, where at least one was expected.',
  ]);
});

it('leaves a demo that failed to other rules', () => {
  expect(saidBy(demoSaysNothing, demoOf([{ kind: 'timed-out' }]))).toEqual([]);
});
