import { expect, it } from 'vitest';
import type { ModuleManifest } from '../../../manifest/manifest';
import { moduleOf } from '../../../module/module-view.fixture';
import { askOf, runOf } from '../../../test-run/test-run.fixture';
import { coverageBarLoweredWithoutReason } from './coverage-bar-lowered-without-reason';

const ask = (manifest: Partial<ModuleManifest>, text = '{}') =>
  askOf(coverageBarLoweredWithoutReason, {
    module: moduleOf({ 'wsp.json': text }, { manifest }),
    run: runOf(),
  }).map(({ line, column, message }) => [line, column, message]);

it('says nothing of bars that are the usual ones or higher', () => {
  expect(ask({})).toEqual([]);
  expect(ask({ coverage: { lines: 80, branches: 100 } })).toEqual([]);
});

it('reports each bar that is lower, where it stands', () => {
  const text = '{\n  "coverage": {\n    "branches": 60,\n    "lines": 84.5\n  }\n}';
  const coverage = { branches: 60, lines: 84.5 };
  expect(ask({ milestone: 'prototype', coverage }, text)).toEqual([
    [
      4,
      14,
      'The bar for lines is 84.5 % without a reason, where milestone `prototype` asks for 85 %.',
    ],
    [
      3,
      17,
      'The bar for branches is 60 % without a reason, where milestone `prototype` asks for 85 %.',
    ],
  ]);
});

it('accepts a reason, but not an empty one', () => {
  const coverage = { branches: 60 };
  expect(ask({ coverage: { ...coverage, reason: 'Vendor code until spring.' } })).toEqual([]);
  expect(ask({ coverage: { ...coverage, reason: '  ' } })).toHaveLength(1);
});
