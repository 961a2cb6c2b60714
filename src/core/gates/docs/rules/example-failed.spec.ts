import { expect, it } from 'vitest';
import { runFindings } from '../examples.fixture';
import { files } from '../docs.fixture';
import { exampleFailed } from './example-failed';

const place = { document: 'README.md', line: 14, column: 1 };

it('is content with examples that ended well, and leaves one that hangs to its own rule', () => {
  expect(runFindings(exampleFailed, files(), {})).toEqual([]);
  const failures = [{ ...place, kind: 'timed-out' as const, limitMs: 10 }];
  expect(runFindings(exampleFailed, files(), { failures })).toEqual([]);
});

it.each([
  [{ kind: 'threw', message: 'RangeError: far.', unhandled: false }, 'throws `RangeError: far`'],
  [
    { kind: 'threw', message: 'late', unhandled: true },
    'leaves an error that nobody handles: `late`',
  ],
  [{ kind: 'crashed', how: 'called `process.exit(1)`' }, 'called `process.exit(1)`'],
] as const)('reports %j', (failure, words) => {
  expect(runFindings(exampleFailed, files(), { failures: [{ ...place, ...failure }] })).toEqual([
    `README.md:14:1 The example ${words}.`,
  ]);
});
