import { expect, it } from 'vitest';
import type { Milestone } from '../../../manifest/manifest';
import { files, findings } from '../docs.fixture';
import { roadmapMilestoneDiffers } from './roadmap-milestone-differs';

function check(text: string, milestone: Milestone = 'poc'): string[] {
  return findings(
    roadmapMilestoneDiffers,
    files({ 'ROADMAP.md': `# Roadmap\n\n${text}\n\n## PoC\n` }),
    {
      manifest: { milestone },
    },
  );
}

it.each([
  'This module claims the milestone **PoC**. A milestone is reached when each of its criteria is ticked.',
  'It claims the milestone `poc`.\nThe next is MVP.',
  'Current milestone: **Proof of concept**',
  '| Current milestone | PoC |\n| --- | --- |',
])('is content with %j', (text) => {
  expect(check(text)).toEqual([]);
});

it.each([
  'Once it claims the milestone MVP, budgets hold.',
  'As soon as\nit claims the milestone MVP, budgets hold.',
  'It no longer claims the milestone MVP.',
  'Next milestone: MVP',
  'It claims the milestone of the year.',
  '<!-- This module claims the milestone MVP. -->',
  '```\nThis module claims the milestone MVP.\n```',
  '- Milestones: MVP comes last',
])('does not take %j for a claim', (text) => {
  expect(check(text)).toEqual([]);
});

it.each([
  'This module claims the milestone **MVP**.',
  'It works. This module now claims the\nmilestone `mvp`, and more.',
  'intent-log claims the MVP milestone.',
  '- The module claims milestone: Minimum viable product',
  '**Current milestone:** MVP',
  '| Current milestone | MVP |\n| --- | --- |',
])('reports %j', (text) => {
  expect(check(text)).toEqual([
    expect.stringMatching(
      /^ROADMAP\.md:3:\d+ The roadmap claims the milestone `MVP`, but wsp\.json says `poc`\.$/,
    ),
  ]);
});

it('reports a claim that is behind too', () => {
  expect(check('This module claims the milestone **PoC**.', 'mvp')).toEqual([
    'ROADMAP.md:3:13 The roadmap claims the milestone `PoC`, but wsp.json says `mvp`.',
  ]);
});
