import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { roadmapEvidenceMissing } from './roadmap-evidence-missing';

function check(criterion: string): string[] {
  const text = `# Roadmap\n\n## PoC\n\n${criterion}\n`;
  return findings(roadmapEvidenceMissing, files({ 'ROADMAP.md': text }));
}

it.each([
  '- [x] a (proved by `tests/intent-log.test.ts`)',
  '- [x] a (proved by test `keeps intents`)',
  '- [x] a\n  - Proof: export `createIntentLog`',
  '- [x] a, as `tests/intent-log.test.ts` shows',
  '- [ ] a',
  '- a\n- [ ] b',
])('is content with %j', (criterion) => {
  expect(check(criterion)).toEqual([]);
});

it.each([
  ['- [x] Intents are kept', 'Intents are kept'],
  ['- [x] Intents are kept (proved by magic)', 'Intents are kept (proved by magic)'],
  ['- [x] `createIntentLog` makes a log', 'createIntentLog makes a log'],
  ['- [x] a [site](https://acme.test) says so', 'a site says so'],
])('reports %j', (criterion, title) => {
  expect(check(criterion)).toEqual([
    `ROADMAP.md:5:3 \`${title}\` of PoC is ticked and names no evidence; expected what proves it.`,
  ]);
});

it('says nothing of tasks outside the phases', () => {
  const text = '# Roadmap\n\n## PoC\n\n## Notes\n\n- [x] Bought milk.\n';
  expect(findings(roadmapEvidenceMissing, files({ 'ROADMAP.md': text }))).toEqual([]);
});
