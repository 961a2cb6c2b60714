import { isReason } from '../../../naming/reason';
import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import { loweredBarsOf, MILESTONE_BARS } from '../bars';
import type { CoverageFacts } from '../facts';
import type { Rule } from '../../rule';

export const coverageBarLoweredWithoutReason: Rule<CoverageFacts> = {
  id: 'coverage-bar-lowered-without-reason',
  severity: 'error',
  protocol: 'WSP 5',
  description: 'Require a reason for a coverage bar below the one of the milestone',
  exemptible: false,
  check({ module }, report) {
    const { coverage, milestone } = module.manifest;
    if (isReason(coverage.reason ?? '')) return;
    for (const { metric, percent } of loweredBarsOf(module.manifest)) {
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['coverage', metric]),
        message: `The bar for ${metric} is ${percent} % without a reason, where milestone \`${milestone}\` asks for ${MILESTONE_BARS[milestone]} %.`,
        fix: 'Write the reason into `coverage.reason`, or take the bar away.',
      });
    }
  },
};
