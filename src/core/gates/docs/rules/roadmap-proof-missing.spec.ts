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

const TESTS =
  "import { describe, it } from 'vitest';\ndescribe('a log', () => {\n  it('keeps intents', () => {});\n  it.skip('forgets', () => {});\n  it.each([1])('keeps %d', () => {});\n});\n";

function checkNames(criterion: string): string[] {
  const roadmap = `# Roadmap\n\n## PoC\n\n- [x] a (proved by ${criterion})\n`;
  const all = files({ 'ROADMAP.md': roadmap, 'tests/intent-log.test.ts': TESTS });
  const budgets = { budgets: [{ operation: 'submit', metric: 'p50', limit: 2 }] };
  return findings(
    roadmapProofMissing,
    { ...all, 'wsp.json': JSON.stringify(budgets) },
    { manifest: { events: { publishes: ['log.created'], subscribes: ['cart.paid'] } } },
  ).map((finding) => finding.replace(/^.*? is ticked, but /, ''));
}

it.each([
  'test `keeps intents`',
  'test "a log > keeps intents"',
  'test `keeps 3` and test `keeps %d`',
  'test `keeps intents` in `intent-log.test.ts`',
  'export `createIntentLog`',
  'events `log.created` and `cart.paid`',
  'file `src/index.ts` and file `README.md`',
  'budget `submit` p50 and budget `submit`',
])('is content with %s', (criterion) => {
  expect(checkNames(criterion)).toEqual([]);
});

it.each([
  ['test `keeps intent`', 'there is no test `keeps intent`.'],
  ['test `forgets`', 'the test `forgets` is skipped.'],
  [
    'test `keeps intents` in `tests/other.test.ts`',
    '`tests/other.test.ts` holds no test `keeps intents`.',
  ],
  ['export `createIntentLogs`', 'the module exports no `createIntentLogs`.'],
  ['event `log.craeted`', 'the module neither publishes nor subscribes to `log.craeted`.'],
  ['file `docs/guide.md`', 'the module has no `docs/guide.md`.'],
  ['[the guide](docs/guide.md)', 'the module has no `docs/guide.md`.'],
  ['budget `submit` p95', 'wsp.json has no budget for `submit p95`.'],
  ['gate `wsp-magic`', 'there is no gate `wsp-magic`.'],
])('reports %s', (criterion, message) => {
  expect(checkNames(criterion)).toEqual([message]);
});
