import { expect, it } from 'vitest';
import type { Milestone } from '../../../manifest/manifest';
import { files, findings } from '../docs.fixture';
import { roadmapBehindMilestone } from './roadmap-behind-milestone';

const TEXT =
  '# Roadmap\n\n## PoC\n\n- [x] a\n\n## Prototype\n\n- [x] b\n- [ ] b2\n\n## MVP\n\n- [ ] c\n';

function check(milestone: Milestone, text = TEXT): string[] {
  return findings(roadmapBehindMilestone, files({ 'ROADMAP.md': text }), {
    manifest: { milestone },
  });
}

it('is content when all criteria of the claimed milestone are ticked', () => {
  expect(check('poc')).toEqual([]);
  expect(check('prototype', TEXT.replace('[ ] b2', '[X] b2'))).toEqual([]);
});

it('reports what is open in the claimed milestone and in those before it', () => {
  expect(check('prototype')).toEqual([
    'ROADMAP.md:10:3 `b2` of Prototype is open, but wsp.json claims the milestone `prototype`.',
  ]);
  expect(check('mvp')).toEqual([
    'ROADMAP.md:10:3 `b2` of Prototype is open, but wsp.json claims the milestone `mvp`.',
    'ROADMAP.md:14:3 `c` of MVP is open, but wsp.json claims the milestone `mvp`.',
  ]);
});

it('does not look at tasks of other sections', () => {
  expect(check('poc', `${TEXT}\n## Ideas\n\n- [ ] d\n`)).toEqual([]);
});
