import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { PHASE_TITLES, ROADMAP, roadmapPhases, shortTitle } from '../roadmap';
import { evidenceOf } from '../roadmap-evidence';

export const roadmapEvidenceMissing: Rule<ModuleFacts> = {
  id: 'roadmap-evidence-missing',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require ticked criteria in ROADMAP.md to name their evidence',
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    for (const { milestone, criteria } of roadmapPhases(document)) {
      for (const task of criteria.filter(({ done, title }) => done && title !== '')) {
        if (evidenceOf(document, task).length > 0) continue;
        report({
          ...{ file: ROADMAP, line: task.line, column: task.column },
          message: `\`${shortTitle(task)}\` of ${PHASE_TITLES[milestone]} is ticked and names no evidence; expected what proves it.`,
          fix: 'Add "(proved by test `<its name>`)", or a gate, an export, an event, a file or a budget; or untick the criterion.',
        });
      }
    }
  },
};
