import { PHASE_TITLES, ROADMAP, shortTitle } from '../../docs/roadmap';
import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';
import { roadmapProofs } from '../roadmap-proofs';

export const roadmapTickedNotDone: Rule<ValidateFacts> = {
  id: 'roadmap-ticked-not-done',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require the evidence of ticked criteria in ROADMAP.md to hold',
  exemptible: false,
  check(facts, report) {
    for (const { milestone, task, proofs } of roadmapProofs(facts)) {
      if (!task.done) continue;
      for (const { evidence, proof } of proofs) {
        if (proof.state !== 'unproven') continue;
        const { line, column } = evidence;
        report({
          ...{ file: ROADMAP, line, column },
          message: `\`${shortTitle(task)}\` of ${PHASE_TITLES[milestone]} is ticked but not done: ${proof.why}.`,
          fix: 'Mend what proves it, or untick the criterion.',
        });
      }
    }
  },
};
