import { MILESTONES } from '../../../manifest/manifest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { PHASE_TITLES, ROADMAP, roadmapPhases } from '../roadmap';

export const roadmapMilestoneMissing: Rule<ModuleFacts> = {
  id: 'roadmap-milestone-missing',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require ROADMAP.md to have the sections PoC, Prototype and MVP in this order',
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    const phases = roadmapPhases(document);
    for (const milestone of MILESTONES) {
      if (phases.some((phase) => phase.milestone === milestone)) continue;
      report({
        file: ROADMAP,
        message: `\`${ROADMAP}\` has no section \`${PHASE_TITLES[milestone]}\`.`,
        fix: `Add \`## ${PHASE_TITLES[milestone]}\` with one sentence and its criteria as a task list.`,
      });
    }
    for (const [index, { milestone, heading }] of phases.entries()) {
      const earlier = phases[index - 1];
      if (earlier === undefined || earlier.heading.from < heading.from) continue;
      report({
        ...{ file: ROADMAP, line: heading.line, column: heading.column },
        message: `The section \`${PHASE_TITLES[milestone]}\` stands before \`${PHASE_TITLES[earlier.milestone]}\`; expected PoC, Prototype, MVP.`,
        fix: 'Put the sections in order.',
      });
    }
  },
};
