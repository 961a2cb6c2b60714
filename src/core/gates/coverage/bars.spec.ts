import { expect, it } from 'vitest';
import { moduleOf } from '../../module/module-view.fixture';
import type { ModuleManifest } from '../../manifest/manifest';
import { barsOf, loweredBarsOf } from './bars';

const percents = (manifest: Partial<ModuleManifest>) =>
  barsOf(moduleOf({}, { manifest }).manifest).map(({ percent }) => percent);

it('is the milestone that sets the bars', () => {
  expect(percents({ milestone: 'poc' })).toEqual([80, 80, 80, 80]);
  expect(percents({ milestone: 'prototype' })).toEqual([85, 85, 85, 85]);
  expect(percents({ milestone: 'mvp' })).toEqual([90, 90, 90, 90]);
});

it('lets the manifest replace each of them', () => {
  expect(percents({ coverage: { branches: 70, functions: 100 } })).toEqual([80, 70, 100, 80]);
});

it('knows which ones are lower than usual', () => {
  const { manifest } = moduleOf({}, { manifest: { coverage: { lines: 80, branches: 79.9 } } });
  expect(loweredBarsOf(manifest).map(({ metric }) => metric)).toEqual(['branches']);
});
