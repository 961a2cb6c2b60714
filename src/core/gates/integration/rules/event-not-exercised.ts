import { textOf } from '../../../source/imports';
import { walk } from '../../../source/walk';
import { MANIFEST_FILE, manifestPlace } from '../../../test-run/manifest-place';
import { ownImportsOf } from '../../../test-run/source-files';
import { testSourceOf, type TestSource } from '../../../test-run/test-source';
import type { Rule } from '../../rule';
import type { IntegrationFacts } from '../facts';

export const eventNotExercised: Rule<IntegrationFacts> = {
  id: 'event-not-exercised',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require an integration test for every event of the manifest',
  exemptible: false,
  check({ module, run }, report) {
    if (run.files.length === 0) return;
    const helpers = run.files.flatMap(({ file }) => [...ownImportsOf(module, file).helpers]);
    const named = new Set(
      [...new Set(helpers)].flatMap((file) => textsIn(testSourceOf(module, file))),
    );
    const { publishes, subscribes } = module.manifest.events;
    for (const [list, events] of Object.entries({ publishes, subscribes })) {
      for (const [index, event] of events.entries()) {
        if (named.has(event)) continue;
        report({
          file: MANIFEST_FILE,
          ...manifestPlace(module, ['events', list, index]),
          message: `The module ${list} to \`${event}\`, and no integration test names it.`.replace(
            'publishes to',
            'publishes',
          ),
          fix:
            list === 'publishes'
              ? `Subscribe to "${event}" in an integration test and expect what arrives.`
              : `Publish "${event}" in an integration test and expect what the module does.`,
        });
      }
    }
  },
};

/** Values of all strings, but not of types, and not of those in tests that are skipped: these exercise nothing. */
function textsIn({ parsed, calls }: TestSource): string[] {
  const skipped = calls.filter(({ modifiers }) =>
    modifiers.some(({ name }) => name === 'skip' || name === 'todo'),
  );
  const texts: string[] = [];
  for (const { node, parent } of walk(parsed.program)) {
    const text = parent?.node.type === 'TSLiteralType' ? undefined : textOf(node);
    const isSkipped = skipped.some((call) => call.start <= node.start && node.end <= call.node.end);
    if (text !== undefined && !isSkipped) texts.push(text);
  }
  return texts;
}
