import { manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';

export const inputMissing: Rule<ValidateFacts> = {
  id: 'input-missing',
  severity: 'error',
  protocol: 'WSP 50',
  description: 'Require every entry of `inputs` in wsp.json to be a file that Nx sees',
  exemptible: false,
  check({ module }, report) {
    for (const [index, file] of module.manifest.inputs.entries()) {
      if (module.workspace.inputs.has(file)) continue;
      report({
        file: 'wsp.json',
        ...manifestPlace(module, ['inputs', index]),
        message: `\`inputs\` lists \`${file}\`, which is no file of the workspace that Nx sees.`,
        fix: 'Write its path from the workspace root, of each file by itself; a folder, a pattern, a link, or a file that git ignores does not count.',
      });
    }
  },
};
