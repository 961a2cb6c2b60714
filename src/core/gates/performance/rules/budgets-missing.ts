import type { Manifest } from '../../../manifest/manifest';
import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';

export const budgetsMissing: Rule<PerformanceFacts> = {
  id: 'budgets-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require budgets at the milestone mvp',
  check({ module }, report) {
    const { kind, milestone, budgets } = module.manifest;
    if (milestone !== 'mvp' || budgets.length > 0) return;
    const what = kind === 'ecosystem' ? 'flows' : 'operations';
    report({
      file: MANIFEST_FILE,
      ...manifestPlace(module, ['milestone']),
      message: `The ${kind} is at \`mvp\` and has no budgets; expected a limit for what its main ${what} may take.`,
      fix: `${remedyOf(module.manifest)}; or exempt wsp.json from \`budgets-missing\` with the reason why its speed does not matter.`,
    });
  },
};

function remedyOf({ kind, name }: Manifest): string {
  return kind === 'ecosystem'
    ? `Give flows "budgets" in ecosystem.yaml and run \`nx g @wsp/amiw:ecosystem ${name}\``
    : `Export its operations from \`tests/${name}.performance.test.ts\` and give them "budgets" in wsp.json`;
}
