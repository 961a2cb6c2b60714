import { expect, it } from 'vitest';
import { evaluate } from '../evaluate';
import { demoOf, HELD, returned } from './demo.fixture';
import { demoGate } from './gate';

it('passes a demo that checks itself and says the same twice', () => {
  expect(evaluate(demoGate, demoOf([returned(), returned()]))).toMatchObject({
    passed: true,
    findings: [],
    summary: ['1 line, 1 of 1 checks hold'],
    data: {
      lines: ['total 3'],
      checks: [{ claim: 'adds up', holds: true, expected: '3', actual: '3' }],
    },
  });
});

it('is never green when the demo did not return twice', () => {
  const outcomes = [
    [],
    [{ kind: 'timed-out' }],
    [{ kind: 'crashed', how: 'x' }],
    [{ kind: 'malformed', found: 'x' }],
    [{ kind: 'not-exported', found: 'x' }],
    [{ kind: 'threw', failure: { message: 'x' }, unhandled: true }],
    [returned(), { kind: 'not-exported', found: 'x' }],
    [returned([], [HELD]), returned([], [HELD])],
    [returned(['a'], []), returned(['a'], [])],
  ] as const;
  for (const outcome of outcomes) {
    const facts = demoOf(outcome, { found: outcome.length > 0 });
    expect(evaluate(demoGate, facts).passed).toBe(false);
  }
});
