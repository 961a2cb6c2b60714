import { expect, it } from 'vitest';
import { runFindings } from '../examples.fixture';
import { files } from '../docs.fixture';
import { exampleResultDiffers } from './example-result-differs';

it('is content with results that are right', () => {
  expect(runFindings(exampleResultDiffers, files(), {})).toEqual([]);
});

it('reports what was there in the place of what is written', () => {
  const differences = [
    { document: 'README.md', line: 14, column: 9, expected: '2', found: 'The value is `1`' },
  ];
  expect(runFindings(exampleResultDiffers, files(), { differences })).toEqual([
    'README.md:14:9 The value is `1`; the example says `2`.',
  ]);
});
