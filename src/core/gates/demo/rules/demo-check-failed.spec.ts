import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { demoOf, HELD, returned } from '../demo.fixture';
import { demoCheckFailed } from './demo-check-failed';

it('says nothing when all checks hold', () => {
  expect(saidBy(demoCheckFailed, demoOf([returned(), returned()]))).toEqual([]);
});

it('reports each check that does not, once for both runs', () => {
  const wrong = { claim: 'adds up.', equal: false, expected: '3', actual: '`4`\n  apart' };
  const outcome = returned(['a'], [HELD, wrong]);
  expect(saidBy(demoCheckFailed, demoOf([outcome, outcome]))).toEqual([
    '0:0 The check "adds up" does not hold: `\'4\' apart`, where `3` was expected.',
  ]);
});
