import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { demoOf, returned } from '../demo.fixture';
import { demoCrashed } from './demo-crashed';

it('says nothing of a demo that returned or threw', () => {
  expect(saidBy(demoCrashed, demoOf([returned(), returned()]))).toEqual([]);
  const threw = { kind: 'threw', failure: { message: 'no' }, unhandled: false } as const;
  expect(saidBy(demoCrashed, demoOf([threw]))).toEqual([]);
});

it('reports how the process ended', () => {
  const how = 'called `process.exit(3)`';
  expect(saidBy(demoCrashed, demoOf([{ kind: 'crashed', how }]))).toEqual([
    '0:0 The demo called `process.exit(3)`, where it was expected to return.',
  ]);
});
