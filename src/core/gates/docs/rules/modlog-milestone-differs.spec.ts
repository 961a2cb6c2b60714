import { expect, it } from 'vitest';
import type { Milestone } from '../../../manifest/manifest';
import { files, findings } from '../docs.fixture';
import { modlogMilestoneDiffers } from './modlog-milestone-differs';

function check(written: string, milestone: Milestone): string[] {
  const text = `## 0.1.0 (2026-01-31): A\n\n- Milestone: ${written}\n\n## 0.0.1 (2026-01-30): B\n\n- Milestone: PoC\n`;
  return findings(modlogMilestoneDiffers, files({ 'ModLog.md': text }), {
    manifest: { milestone },
  });
}

it.each<[string, Milestone]>([
  ['PoC', 'poc'],
  ['`prototype`', 'prototype'],
  ['**MVP** (first release)', 'mvp'],
  ['Proof of Concept', 'poc'],
  ['', 'mvp'],
])('is content with %j for %s', (written, milestone) => {
  expect(check(written, milestone)).toEqual([]);
});

it('reports another milestone', () => {
  expect(check('PoC', 'prototype')).toEqual([
    'ModLog.md:1:1 The newest entry names the milestone `PoC`, but wsp.json says `prototype`.',
  ]);
  expect(check('Pocket', 'poc')).toHaveLength(1);
});
