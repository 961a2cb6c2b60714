import type { Rule } from '../../rule';
import type { ValidateFacts } from '../facts';

export const evidenceStale: Rule<ValidateFacts> = {
  id: 'evidence-stale',
  severity: 'error',
  protocol: 'WSP 50',
  description:
    'Require evidence of the files as they are now, written by this version of the plugin',
  exemptible: false,
  check({ records, project, pluginVersion, module }, report) {
    for (const { target, evidence, current } of records) {
      if (target === undefined || evidence.state !== 'present') continue;
      const { inputs, plugin, module: root } = evidence.evidence;
      const fix = `Run \`nx run ${project}:${target} --skip-nx-cache\`.`;
      if (plugin !== pluginVersion) {
        const message = `Evidence of \`${target}\` was written by version ${plugin}; expected version ${pluginVersion}.`;
        report({ file: 'wsp.json', message, fix });
      } else if (inputs.files === 0 || inputs.digest !== current.digest || root !== module.root) {
        const message = `Evidence of \`${target}\` is of other files (${inputs.files}) than the ${current.files} that lie there now.`;
        report({ file: 'wsp.json', message, fix });
      }
    }
  },
};
