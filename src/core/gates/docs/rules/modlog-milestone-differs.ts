import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { MOD_LOG, modLogEntries } from '../mod-log';
import { milestoneNamed, PHASE_TITLES } from '../roadmap';

export const modlogMilestoneDiffers: Rule<ModuleFacts> = {
  id: 'modlog-milestone-differs',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Require the newest entry of ModLog.md to name the milestone of the manifest',
  check({ module }, report) {
    const document = documentOf(module, MOD_LOG);
    const newest = document === undefined ? undefined : modLogEntries(document)[0];
    if (newest?.milestone === undefined) return;
    const { milestone } = module.manifest;
    if (milestoneNamed(newest.milestone) === milestone) return;
    const { line, column } = newest.heading;
    report({
      ...{ file: MOD_LOG, line, column },
      message: `The newest entry names the milestone \`${newest.milestone.replace(/`/g, '')}\`, but wsp.json says \`${milestone}\`.`,
      fix: `Add an entry that says how ${PHASE_TITLES[milestone]} was reached, or correct "milestone" in wsp.json.`,
    });
  },
};
