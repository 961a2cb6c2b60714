import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { PHASE_TITLES, ROADMAP, roadmapPhases } from '../roadmap';

export const roadmapCriteriaMissing: Rule<ModuleFacts> = {
  id: 'roadmap-criteria-missing',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require criteria, as a task list, for every milestone in ROADMAP.md',
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    for (const { milestone, heading, criteria } of roadmapPhases(document)) {
      if (criteria.some(({ title }) => title !== '')) continue;
      report({
        ...{ file: ROADMAP, line: heading.line, column: heading.column },
        message: `The milestone \`${PHASE_TITLES[milestone]}\` has no criteria.`,
        fix: 'Add a task list, one `- [ ]` for each thing that can be checked.',
      });
    }
  },
};
