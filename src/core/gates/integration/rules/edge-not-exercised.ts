import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import type { Rule } from '../../rule';
import { edgesOf } from '../edges';
import { edgeText } from '../../../ecosystem/integration-map';
import type { IntegrationFacts } from '../facts';

export const edgeNotExercised: Rule<IntegrationFacts> = {
  id: 'edge-not-exercised',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require an integration test for every event between two modules of an ecosystem',
  exemptible: false,
  check(facts, report) {
    const { module, run } = facts;
    const { manifest } = module;
    if (run.files.length === 0 || manifest.kind !== 'ecosystem') return;
    for (const edge of edgesOf(facts).missing) {
      const text = edgeText(edge);
      report({
        file: MANIFEST_FILE,
        ...manifestPlace(module, ['modules', manifest.modules.indexOf(edge.from)]),
        message: `\`${edge.to}\` subscribes to \`${edge.event}\` of \`${edge.from}\`, and no integration test that passed tells that it was exercised.`,
        fix: `Let a test follow the event from the one to the other, and tell it: \`task.meta.exercisedEdges = ['${text}']\`.`,
      });
    }
  },
};
