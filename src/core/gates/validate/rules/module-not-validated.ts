import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { ReportedFinding, Rule } from '../../rule';
import type { ModuleRecord, ValidateFacts } from '../facts';
import { moduleStateOf, type UnprovenState } from '../module-state';

export const moduleNotValidated: Rule<ValidateFacts> = {
  id: 'module-not-validated',
  severity: 'error',
  protocol: 'WSP 50',
  description: 'Require that each module of an ecosystem is proven to comply as it is now',
  exemptible: false,
  check({ module, modules, pluginVersion }, report) {
    for (const [index, one] of modules.entries()) {
      const state = moduleStateOf(one, pluginVersion);
      if (state.state === 'compliant') continue;
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['modules', index]),
        ...wordsOf(one, state, pluginVersion),
      });
    }
  },
};

function wordsOf(
  { name, root, task }: ModuleRecord,
  state: UnprovenState,
  pluginVersion: string,
): Pick<ReportedFinding, 'message' | 'fix'> {
  const record = `\`.wsp/${root ?? ''}/compliance.json\``;
  const fix = `Run \`nx run ${task}\`, and mend what it finds.`;
  switch (state.state) {
    case 'unknown':
      return {
        message: `No module of the workspace is called \`${name}\`, so that nothing can be proven of it.`,
        fix: 'Correct the name in "modules", or mend the manifest of the module.',
      };
    case 'missing':
      return {
        message: `The module \`${name}\` has no compliance record; expected ${record}.`,
        fix,
      };
    case 'unreadable':
      return {
        message: `The compliance record of \`${name}\` is empty or no record of a module.`,
        fix,
      };
    case 'foreign':
      return { message: `The compliance record of \`${name}\` is of another module.`, fix };
    case 'outdated':
      return {
        message: `The compliance record of \`${name}\` was written by version ${state.version}; expected version ${pluginVersion}.`,
        fix,
      };
    case 'failed':
      return { message: `The module \`${name}\` does not comply; expected no failed gate.`, fix };
    case 'stale':
      return {
        message: `The compliance record of \`${name}\` is of other files than those that lie there now (${state.gates.join(', ')}).`,
        fix,
      };
  }
}
