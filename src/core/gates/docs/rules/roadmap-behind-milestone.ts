import { MILESTONES } from '../../../manifest/manifest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { PHASE_TITLES, ROADMAP, roadmapPhases, shortTitle } from '../roadmap';

export const roadmapBehindMilestone: Rule<ModuleFacts> = {
  id: 'roadmap-behind-milestone',
  severity: 'error',
  protocol: 'WSP 22',
  description:
    'Require every criterion of the milestone that the manifest claims, and of those before it, to be ticked',
  exemptible: false,
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    const { milestone: claimed } = module.manifest;
    const reached = MILESTONES.slice(0, MILESTONES.indexOf(claimed) + 1);
    for (const { milestone, criteria } of roadmapPhases(document)) {
      if (!reached.includes(milestone)) continue;
      for (const task of criteria.filter(({ done }) => !done)) {
        report({
          ...{ file: ROADMAP, line: task.line, column: task.column },
          message: `\`${shortTitle(task)}\` of ${PHASE_TITLES[milestone]} is open, but wsp.json claims the milestone \`${claimed}\`.`,
          fix: 'Do it and tick it, or claim an earlier milestone in wsp.json.',
        });
      }
    }
  },
};
