import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { roadmapProofMissing } from './roadmap-proof-missing';

function check(criterion: string): string[] {
  const text = `# Roadmap\n\n## PoC\n\n${criterion}\n`;
  return findings(roadmapProofMissing, files({ 'ROADMAP.md': text }));
}

it.each([
  '- [x] a (proved by `tests/intent-log.test.ts`)',
  '- [x] a (proved by `./src/index.ts` and `wsp-coverage`)',
  '- [x] a (every `tests/*.test.ts`, `tests/<name>.test.ts`, `src/`, `other/a.ts`)',
  '- [ ] a (with a new `src/gone.ts`)',
])('is content with %j', (criterion) => {
  expect(check(criterion)).toEqual([]);
});

it('reports a proof that is gone', () => {
  expect(check('- [x] a (proved by `tests/gone.test.ts`)')).toEqual([
    'ROADMAP.md:5:20 `a (proved by tests/gone.test.ts)` is ticked, but the module has no `tests/gone.test.ts`.',
  ]);
});
