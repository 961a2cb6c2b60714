import { MILESTONES, type Milestone } from '../../manifest/manifest';
import {
  sectionOf,
  within,
  type Heading,
  type MarkdownDocument,
  type Task,
} from '../../markdown/markdown-document';
import { findSections, words } from './sections';

export const ROADMAP = 'ROADMAP.md';

/** Titles of the phases; each has other names that mean the same. */
export const PHASE_TITLES: Readonly<Record<Milestone, string>> = {
  poc: 'PoC',
  prototype: 'Prototype',
  mvp: 'MVP',
};

const ALIASES: Readonly<Record<Milestone, readonly string[]>> = {
  poc: ['PoC', 'Proof of concept'],
  prototype: ['Prototype'],
  mvp: ['MVP', 'Minimum viable product'],
};

/** A phase of ROADMAP.md. */
export interface Phase {
  readonly milestone: Milestone;
  readonly heading: Heading;
  readonly criteria: readonly Task[];
}

/** Phases in the order of the milestones, wherever they stand; one without a heading is left out. */
export function roadmapPhases(document: MarkdownDocument): Phase[] {
  return MILESTONES.flatMap((milestone) => {
    const [heading] = ALIASES[milestone].flatMap((title) => findSections(document, title));
    if (heading === undefined) return [];
    return { milestone, heading, criteria: within(document.tasks, sectionOf(heading)) };
  });
}

/** A criterion short enough for a message. */
export function shortTitle({ title }: Task): string {
  const plain = title.replace(/`/g, '');
  return plain.length > 60 ? `${plain.slice(0, 59).trimEnd()}…` : plain;
}

/** The milestone that a text begins with. */
export function milestoneNamed(text: string): Milestone | undefined {
  const said = words(text).join(' ');
  return MILESTONES.find((milestone) =>
    ALIASES[milestone].some(
      (alias) => said === words(alias).join(' ') || said.startsWith(`${words(alias).join(' ')} `),
    ),
  );
}
