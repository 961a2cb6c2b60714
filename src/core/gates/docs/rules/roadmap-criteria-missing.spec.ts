import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { roadmapCriteriaMissing } from './roadmap-criteria-missing';

function check(prototype: string): string[] {
  const text = `# Roadmap\n\n## PoC\n\n- [ ] a\n\n## Prototype\n\n${prototype}\n\n## MVP\n\n1. [x] c\n`;
  return findings(roadmapCriteriaMissing, files({ 'ROADMAP.md': text }));
}

it('is content with a task list in each', () => {
  expect(check('- [ ] b')).toEqual([]);
  expect(check('### Speed\n\n* [X] b')).toEqual([]);
});

it.each([
  'It is fast.',
  '- b',
  '- [ ]',
  '- \\[ ] b',
  '```\n- [ ] b\n```',
  '[ ] b',
  '<!-- - [ ] b -->',
])('reports %j', (prototype) => {
  expect(check(prototype)).toEqual(['ROADMAP.md:7:1 The milestone `Prototype` has no criteria.']);
});
