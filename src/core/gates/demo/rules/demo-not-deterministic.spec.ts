import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import type { DemoOutcome } from '../demo-run';
import { demoOf, HELD, returned } from '../demo.fixture';
import { demoNotDeterministic } from './demo-not-deterministic';

const said = (...outcomes: DemoOutcome[]) => saidBy(demoNotDeterministic, demoOf(outcomes));

it('says nothing when both runs said the same', () => {
  expect(said(returned(['a', 'b']), returned(['a', 'b']))).toEqual([]);
});

it('names the first line that differs', () => {
  expect(said(returned(['a', 'b', 'c']), returned(['a', 'x', 'y']))).toEqual([
    '0:0 Two runs differ: line 2 is "b" and then "x".',
  ]);
  expect(said(returned(['a', 'b']), returned(['a']))).toEqual([
    '0:0 Two runs differ: line 2 is "b" and then missing.',
  ]);
});

it('names the first check that differs', () => {
  const other = { ...HELD, actual: '4', equal: false };
  expect(said(returned(['a']), returned(['a'], [other]))).toEqual([
    '0:0 Two runs differ: check 1 is "adds up: 3, expected 3" and then "adds up: 4, expected 3".',
  ]);
});

it('reports a second run that did not return', () => {
  const threw = { kind: 'threw', failure: { message: 'no' }, unhandled: false } as const;
  expect(said(returned(), threw)).toEqual([
    '0:0 Two runs differ: the first returned, the second threw `no`.',
  ]);
  expect(said(returned(), { kind: 'crashed', how: 'was killed by SIGKILL' })).toEqual([
    '0:0 Two runs differ: the first returned, the second was killed by SIGKILL.',
  ]);
  expect(said(returned(), { kind: 'malformed', found: 'it is a number' })).toEqual([
    '0:0 Two runs differ: the first returned lines and checks, the second did not.',
  ]);
});

it('leaves demos that failed or timed out to other rules', () => {
  expect(said({ kind: 'crashed', how: 'x' })).toEqual([]);
  expect(said(returned(), { kind: 'timed-out' })).toEqual([]);
});
