import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { PHASE_TITLES, ROADMAP, roadmapPhases, shortTitle } from '../roadmap';

export const roadmapMilestoneOrder: Rule<ModuleFacts> = {
  id: 'roadmap-milestone-order',
  severity: 'warning',
  protocol: 'WSP 22',
  description: 'Disallow a ticked criterion while one of an earlier milestone is open',
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    const phases = roadmapPhases(document);
    for (const [index, { milestone, criteria }] of phases.entries()) {
      const open = phases.slice(0, index).find((phase) => phase.criteria.some(({ done }) => !done));
      if (open === undefined) continue;
      for (const task of criteria.filter(({ done }) => done)) {
        report({
          ...{ file: ROADMAP, line: task.line, column: task.column },
          message: `\`${shortTitle(task)}\` of ${PHASE_TITLES[milestone]} is ticked while ${PHASE_TITLES[open.milestone]} has open criteria.`,
          fix: `Finish ${PHASE_TITLES[open.milestone]} first, or move the criterion.`,
        });
      }
    }
  },
};
