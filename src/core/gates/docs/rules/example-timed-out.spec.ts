import { expect, it } from 'vitest';
import { runFindings } from '../examples.fixture';
import { files } from '../docs.fixture';
import { exampleTimedOut } from './example-timed-out';

const place = { document: 'README.md', line: 14, column: 1 };

it('is content with examples that end, well or not', () => {
  const failures = [{ ...place, kind: 'threw' as const, message: 'no', unhandled: false }];
  expect(runFindings(exampleTimedOut, files(), { failures })).toEqual([]);
});

it('reports one that does not end', () => {
  const failures = [{ ...place, kind: 'timed-out' as const, limitMs: 2500 }];
  expect(runFindings(exampleTimedOut, files(), { failures })).toEqual([
    'README.md:14:1 The example was still running when its time limit of 2.5 s was up.',
  ]);
});
