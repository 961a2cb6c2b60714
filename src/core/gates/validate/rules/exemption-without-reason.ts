import { isReason } from '../../../naming/reason';
import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';

export const exemptionWithoutReason: Rule<ValidateFacts> = {
  id: 'exemption-without-reason',
  severity: 'error',
  protocol: 'WSP 62',
  description: 'Require a reason that says why for every exemption in wsp.json',
  exemptible: false,
  check({ module }, report) {
    for (const [index, { rule, file, reason }] of module.manifest.exemptions.entries()) {
      if (isReason(reason)) continue;
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['exemptions', index, 'reason']),
        message: `The exemption of \`${file}\` from \`${rule}\` gives ${JSON.stringify(reason)} as its reason, where a sentence that says why was expected.`,
        fix: 'Write why the file may stay as it is, in two words or more.',
      });
    }
  },
};
