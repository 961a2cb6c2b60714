import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import type { ReportedFinding } from '../../rule';
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
  '- [x] a (proved by `intent-log:wsp-docs` and `nx run intent-log:wsp-validate`)',
  '- [x] a (held by\n  `wsp-structure`)',
  '- [ ] a (proved by `wsp-load`)',
  '- [x] it talks to `wsp-bridge` (proved by `wsp-integration`)',
  '- [x] a (proved by `wsp.json`, `wsp-core.ts` and `wsp-bus/src`)',
])('is content with %j', (criterion) => {
  expect(check(criterion)).toEqual([]);
});

it('reports a proof that is gone', () => {
  expect(check('- [x] a (proved by `tests/gone.test.ts`)')).toEqual([
    'ROADMAP.md:5:20 `a (proved by tests/gone.test.ts)` is ticked, but the module has no `tests/gone.test.ts`.',
  ]);
});

it.each([
  ['wsp-magic', 'wsp-magic', 'wsp-docs'],
  ['wsp-coverge', 'wsp-coverge', 'wsp-coverage'],
  ['wps-demo', 'wps-demo', 'wsp-demo'],
  ['nx run intent-log:wsp-doc', 'wsp-doc', 'wsp-docs'],
])('reports the gate `%s`, which does not exist', (code, name, nearest) => {
  const text = `# Roadmap\n\n## PoC\n\n- [x] a (proved by \`wsp-demo\` and \`${code}\`)\n`;
  const found: ReportedFinding[] = [];
  roadmapProofMissing.check({ module: moduleOf(files({ 'ROADMAP.md': text })) }, (finding) =>
    found.push(finding),
  );
  expect(found).toEqual([
    {
      ...{ file: 'ROADMAP.md', line: 5, column: 35 },
      message: expect.stringContaining(`is ticked, but there is no gate \`${name}\`.`) as string,
      fix: `Write \`${nearest}\`, or untick the criterion.`,
    },
  ]);
});

it('takes the module itself for no gate', () => {
  const text = '# Roadmap\n\n## PoC\n\n- [x] a (proved by `wsp-bridge`)\n';
  expect(
    findings(roadmapProofMissing, files({ 'ROADMAP.md': text }), {
      manifest: { name: 'wsp-bridge' },
    }),
  ).toEqual([]);
});
