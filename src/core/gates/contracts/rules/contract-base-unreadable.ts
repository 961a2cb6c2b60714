import { MANIFEST_FILE } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { ContractsFacts } from '../facts';

export const contractBaseUnreadable: Rule<ContractsFacts> = {
  id: 'contract-base-unreadable',
  severity: 'error',
  protocol: 'WSP 50',
  description: 'Require that the base that contracts are compared with can be read',
  exemptible: false,
  check({ base, module }, report) {
    if (base.state !== 'unreadable' || module.manifest.events.publishes.length === 0) return;
    report({
      file: MANIFEST_FILE,
      message: `The base \`${base.name}\` is no commit that git knows here, so that no contract was compared with what it was.`,
      fix: 'Set NX_BASE to a commit, a tag or a branch that was fetched (`git fetch --unshallow`, `git fetch origin main`), or unset it.',
    });
  },
};
