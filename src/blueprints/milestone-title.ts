import type { Milestone } from '../core/manifest/manifest';

/** How documents spell a milestone; the headings of ROADMAP.md are the same. */
export const MILESTONE_TITLES: Readonly<Record<Milestone, string>> = {
  poc: 'PoC',
  prototype: 'Prototype',
  mvp: 'MVP',
};
