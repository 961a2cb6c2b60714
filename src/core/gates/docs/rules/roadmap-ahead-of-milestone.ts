import { MILESTONES } from '../../../manifest/manifest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { PHASE_TITLES, ROADMAP, roadmapPhases, type Phase } from '../roadmap';

export const roadmapAheadOfMilestone: Rule<ModuleFacts> = {
  id: 'roadmap-ahead-of-milestone',
  severity: 'error',
  protocol: 'WSP 22',
  description:
    'Require the manifest to claim the latest milestone of which ROADMAP.md ticks every criterion',
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    const { milestone: claimed } = module.manifest;
    const reached = lastReached(roadmapPhases(document));
    if (reached === undefined) return;
    const { milestone, heading } = reached;
    if (MILESTONES.indexOf(milestone) <= MILESTONES.indexOf(claimed)) return;
    report({
      ...{ file: ROADMAP, line: heading.line, column: heading.column },
      message: `Every criterion up to ${PHASE_TITLES[milestone]} is ticked, but wsp.json claims the milestone \`${claimed}\`.`,
      fix: `Set "milestone" in wsp.json to "${milestone}", whose bars then hold, or untick what is not proved yet.`,
    });
  },
};

/** A milestone counts only when those before it are reached too. */
function lastReached(phases: readonly Phase[]): Phase | undefined {
  const open = phases.findIndex(
    ({ criteria }) => criteria.length === 0 || criteria.some(({ done }) => !done),
  );
  const isInOrder = phases.every(({ milestone }, index) => milestone === MILESTONES[index]);
  return isInOrder ? phases[(open < 0 ? phases.length : open) - 1] : undefined;
}
