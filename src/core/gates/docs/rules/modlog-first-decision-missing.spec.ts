import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { modlogFirstDecisionMissing } from './modlog-first-decision-missing';

function check(text: string): string[] {
  return findings(modlogFirstDecisionMissing, files({ 'ModLog.md': text }));
}

const NEW = '## 0.1.0 (2026-01-31): A\n\n- Milestone: PoC\n\n';

it('is content with a decision in the oldest entry', () => {
  expect(check(`${NEW}## 0.0.1 (2026-01-30): B\n\n- **Decision:** new module, because.\n`)).toEqual(
    [],
  );
});

it.each([
  '',
  '- Decision:',
  'Decision: in a sentence',
  '### Changes\n\n- Decision: below',
  '```\n- Decision: x\n```',
])('reports %j', (body) => {
  expect(check(`${NEW}## 0.0.1 (2026-01-30): B\n\n${body}\n`)).toEqual([
    'ModLog.md:5:1 The oldest entry holds no decision.',
  ]);
});

it('wants it in the oldest entry, not in another', () => {
  expect(
    check(`${NEW}- Decision: new module, because.\n\n## 0.0.1 (2026-01-30): B\n`),
  ).toHaveLength(1);
});
