import { MILESTONES } from '../../../manifest/manifest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { PHASE_TITLES, ROADMAP } from '../roadmap';
import { milestoneClaims } from '../roadmap-claims';

export const roadmapMilestoneDiffers: Rule<ModuleFacts> = {
  id: 'roadmap-milestone-differs',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require the milestone that ROADMAP.md claims to be that of the manifest',
  exemptible: false,
  check({ module }, report) {
    const document = documentOf(module, ROADMAP);
    if (document === undefined) return;
    const { milestone } = module.manifest;
    for (const claim of milestoneClaims(document)) {
      if (claim.milestone === milestone) continue;
      const isAhead = MILESTONES.indexOf(claim.milestone) > MILESTONES.indexOf(milestone);
      const { line, column } = document.positionAt(claim.offset);
      report({
        ...{ file: ROADMAP, line, column },
        message: `The roadmap claims the milestone \`${PHASE_TITLES[claim.milestone]}\`, but wsp.json says \`${milestone}\`.`,
        fix: isAhead
          ? `Write ${PHASE_TITLES[milestone]} there, or set "milestone" in wsp.json to "${claim.milestone}", whose bars then hold.`
          : `Write ${PHASE_TITLES[milestone]} there.`,
      });
    }
  },
};
