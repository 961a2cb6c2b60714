import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { roadmapMilestoneOrder } from './roadmap-milestone-order';

function check(poc: string, prototype: string, mvp: string): string[] {
  const text = `# Roadmap\n\n## PoC\n\n${poc}\n\n## Prototype\n\n${prototype}\n\n## MVP\n\n${mvp}\n`;
  return findings(roadmapMilestoneOrder, files({ 'ROADMAP.md': text }));
}

it('is content with milestones in order', () => {
  expect(check('- [x] a', '- [ ] b', '- [ ] c')).toEqual([]);
  expect(check('- [x] a', '- [x] b\n- [ ] b2', '- [ ] c')).toEqual([]);
  expect(check('- [ ] a', '- [ ] b', '- [ ] c')).toEqual([]);
});

it('warns of what is ticked too early', () => {
  expect(check('- [x] a\n- [ ] a2', '- [x] `b`', '- [x] c')).toEqual([
    'ROADMAP.md:10:3 `b` of Prototype is ticked while PoC has open criteria.',
    'ROADMAP.md:14:3 `c` of MVP is ticked while PoC has open criteria.',
  ]);
  expect(roadmapMilestoneOrder.severity).toBe('warning');
});
