import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { demoOf, returned } from '../demo.fixture';
import { demoResultMalformed } from './demo-result-malformed';

it('says nothing of lines and checks, even of none', () => {
  expect(saidBy(demoResultMalformed, demoOf([returned([], []), returned([], [])]))).toEqual([]);
});

it('says what was found', () => {
  const found = '`lines[1]` is a number';
  expect(saidBy(demoResultMalformed, demoOf([{ kind: 'malformed', found }]))).toEqual([
    '0:0 The demo returned something else than a `DemoResult`: `lines[1]` is a number.',
  ]);
});
