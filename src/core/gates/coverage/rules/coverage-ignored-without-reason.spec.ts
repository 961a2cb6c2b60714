import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { runOf, saidBy } from '../../../test-run/test-run.fixture';
import { coverageIgnoredWithoutReason } from './coverage-ignored-without-reason';

const said = (comment: string, file = 'src/a.ts') =>
  saidBy(coverageIgnoredWithoutReason, {
    module: moduleOf({ [file]: `export const a = 1;\n${comment}\nexport const b = 2;\n` }),
    run: runOf(),
  });

it.each([
  '/* v8 ignore next */',
  '/* v8 ignore next 3 */',
  '/* v8 ignore if -- @preserve */',
  '/* istanbul ignore else */',
  '/* c8 ignore start */',
  '/* node:coverage ignore next */',
  '// v8 ignore next',
  '/** v8 ignore file */',
  '/* v8 ignore start -- ok */',
  '/* v8 ignore next -- . */',
  '/* v8 ignore next 3 -- todo */',
  '/* istanbul ignore if: n/a @preserve */',
  '/* v8 ignore next -- because */',
  '// as agreed: v8 ignore start',
  'const text = "v8 ignore start";',
])('reports %s', (comment) => {
  expect(said(comment)).toHaveLength(1);
});

it('says which hint and where', () => {
  expect(said('  /* v8 ignore next */')).toEqual([
    '2:3 `v8 ignore next` keeps code out of the coverage and gives no reason.',
  ]);
  expect(said('/* v8 ignore start */ f(); /* v8 ignore stop */')).toEqual([
    '2:4 `v8 ignore start` keeps code out of the coverage and gives no reason.',
  ]);
});

it.each([
  '/* v8 ignore next -- only on Windows */',
  '/* istanbul ignore if: the parser never says so */',
  '/* v8 ignore start -- vendor code @preserve */',
  '/* v8 ignore stop */',
  '/* v8 ignores this */',
  '// git ignore next to nothing',
  'const text = "/* v8 ignore next */";',
])('leaves alone %s', (comment) => {
  expect(said(comment)).toEqual([]);
});

it('looks only into sources', () => {
  expect(said('/* v8 ignore next */', 'tests/a.test.ts')).toEqual([]);
});
