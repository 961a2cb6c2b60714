import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { files, findings } from '../docs.fixture';
import { roadmapEvidenceUnknown } from './roadmap-evidence-unknown';

const roadmap = (criterion: string) =>
  files({ 'ROADMAP.md': `# Roadmap\n\n## PoC\n\n${criterion}\n` });

it.each([
  '- [x] a (proved by `createIntentLog`)',
  '- [x] a (proved by `intent-log.test.ts` and `wsp-docs`)',
  '- [x] a (proved by test `keeps intents`)',
  '- [x] a (proved by `wsp-demo`, which calls `now()`)',
  '- [ ] a (proved by `createSearch`)',
  '- [x] a, which `nobody` sees',
])('is content with %j', (criterion) => {
  expect(findings(roadmapEvidenceUnknown, roadmap(criterion))).toEqual([]);
});

it.each([
  [
    '- [x] a (proved by tets `keeps intents`)',
    'ROADMAP.md:5:25 `tets` before `keeps intents` is no kind of evidence; expected gate, test, export, event, file or budget.',
  ],
  [
    '- [ ] a (proved by benchmark `search`)',
    'ROADMAP.md:5:30 `benchmark` before `search` is no kind of evidence; expected gate, test, export, event, file or budget.',
  ],
  [
    '- [x] a (proved by `createSearch`)',
    'ROADMAP.md:5:20 `createSearch` is no evidence that can be looked up; expected a gate, test, export, event, file or budget.',
  ],
])('reports %j', (criterion, finding) => {
  expect(findings(roadmapEvidenceUnknown, roadmap(criterion))).toEqual([finding]);
});

it('says which kind was meant', () => {
  const fixes: (string | undefined)[] = [];
  const module = moduleOf(roadmap('- [x] a (proved by exprot `b` and hand `c`)'));
  roadmapEvidenceUnknown.check({ module }, ({ fix }) => fixes.push(fix));
  expect(fixes).toEqual([
    'Write `export` before a name of that kind.',
    'Write `test` before a name of that kind.',
  ]);
});
