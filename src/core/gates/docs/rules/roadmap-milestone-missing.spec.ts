import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { roadmapMilestoneMissing } from './roadmap-milestone-missing';

function check(...titles: readonly string[]): string[] {
  return findings(
    roadmapMilestoneMissing,
    files({ 'ROADMAP.md': ['# Roadmap', ...titles.map((title) => `## ${title}`)].join('\n\n') }),
  );
}

it('is content with the three in order', () => {
  expect(check('PoC', 'Prototype', 'MVP')).toEqual([]);
  expect(
    check(
      'Now',
      '1. Proof of concept',
      'Phase 2: prototype',
      '🚀 Minimum Viable Product (MVP)',
      'Later',
    ),
  ).toEqual([]);
});

it('reports those that are missing', () => {
  expect(check('PoC', 'Prototypical', 'MVPs of the year')).toEqual([
    'ROADMAP.md `ROADMAP.md` has no section `Prototype`.',
  ]);
  expect(check('Epoch')).toHaveLength(3);
});

it('reports those that stand in another order', () => {
  expect(check('Prototype', 'PoC', 'MVP')).toEqual([
    'ROADMAP.md:3:1 The section `Prototype` stands before `PoC`; expected PoC, Prototype, MVP.',
  ]);
});
