import { MILESTONES } from '../../../manifest/manifest';
import { PHASE_TITLES, ROADMAP, shortTitle } from '../../docs/roadmap';
import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';
import { roadmapProofs, type ProvedCriterion } from '../roadmap-proofs';

export const roadmapDoneNotTicked: Rule<ValidateFacts> = {
  id: 'roadmap-done-not-ticked',
  severity: 'warning',
  protocol: 'WSP 22',
  description: 'Require criteria in ROADMAP.md to be ticked once their evidence holds',
  check(facts, report) {
    const criteria = roadmapProofs(facts);
    for (const { milestone, task, isProven } of inNextPhase(criteria)) {
      if (task.done || !isProven) continue;
      const { line, column } = task;
      report({
        ...{ file: ROADMAP, line, column },
        message: `\`${shortTitle(task)}\` of ${PHASE_TITLES[milestone]} is proven but not ticked.`,
        fix: 'Tick it with `[x]`, or name what is still to be proved.',
      });
    }
  },
};

/** Those of the first phase with open criteria: no phase is skipped. */
function inNextPhase(criteria: readonly ProvedCriterion[]): ProvedCriterion[] {
  const next = MILESTONES.find((milestone) =>
    criteria.some((one) => one.milestone === milestone && !one.task.done),
  );
  return criteria.filter(({ milestone }) => milestone === next);
}
