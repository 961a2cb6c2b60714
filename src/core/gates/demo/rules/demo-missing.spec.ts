import { expect, it } from 'vitest';
import { askOf } from '../../../test-run/test-run.fixture';
import { demoOf, returned } from '../demo.fixture';
import { demoMissing } from './demo-missing';

it('says nothing when there is a demo, even one that fails', () => {
  expect(askOf(demoMissing, demoOf([returned(), returned()]))).toEqual([]);
  expect(askOf(demoMissing, demoOf([{ kind: 'timed-out' }]))).toEqual([]);
});

it('reports a module without the file', () => {
  expect(askOf(demoMissing, demoOf([], { found: false }))).toMatchObject([
    { file: 'src/demo.ts', message: 'It does not exist, where a demo was expected.' },
  ]);
});

it('reports a file without the function', () => {
  const found = 'it exports `lines`';
  expect(askOf(demoMissing, demoOf([{ kind: 'not-exported', found }]))).toMatchObject([
    { file: 'src/demo.ts', message: 'It exports `lines`, where a function `demo` was expected.' },
  ]);
});
