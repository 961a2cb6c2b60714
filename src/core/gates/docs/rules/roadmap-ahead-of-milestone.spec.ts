import { expect, it } from 'vitest';
import type { Milestone } from '../../../manifest/manifest';
import { files, findings } from '../docs.fixture';
import { roadmapAheadOfMilestone } from './roadmap-ahead-of-milestone';

function check(milestone: Milestone, poc: string, prototype: string, mvp: string): string[] {
  const text = `# Roadmap\n\n## PoC\n\n${poc}\n\n## Prototype\n\n${prototype}\n\n## MVP\n\n${mvp}\n`;
  return findings(roadmapAheadOfMilestone, files({ 'ROADMAP.md': text }), {
    manifest: { milestone },
  });
}

it('is content when the manifest claims what is ticked', () => {
  expect(check('poc', '- [x] a', '- [ ] b', '- [ ] c')).toEqual([]);
  expect(check('prototype', '- [x] a', '- [x] b', '- [ ] c')).toEqual([]);
  expect(check('mvp', '- [x] a', '- [x] b', '- [x] c')).toEqual([]);
});

it('leaves work ahead alone as long as something is open', () => {
  expect(check('poc', '- [x] a', '- [x] b\n- [ ] b2', '- [ ] c')).toEqual([]);
  expect(check('poc', '- [x] a', '- [ ] b', '- [x] c')).toEqual([]);
  expect(check('poc', '- [x] a', 'It is fast.', '- [x] c')).toEqual([]);
});

it('reports the latest milestone that is reached and not claimed', () => {
  expect(check('poc', '- [x] a', '- [x] b', '- [ ] c')).toEqual([
    'ROADMAP.md:7:1 Every criterion up to Prototype is ticked, but wsp.json claims the milestone `poc`.',
  ]);
  expect(check('poc', '- [x] a', '- [x] b', '- [x] c')).toEqual([
    'ROADMAP.md:11:1 Every criterion up to MVP is ticked, but wsp.json claims the milestone `poc`.',
  ]);
});

it('says nothing of a roadmap that lacks a milestone', () => {
  expect(
    findings(roadmapAheadOfMilestone, files({ 'ROADMAP.md': '# Roadmap\n\n## MVP\n\n- [x] c\n' })),
  ).toEqual([]);
});
