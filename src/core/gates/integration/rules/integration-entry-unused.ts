import { ownUseOf, type OwnUse } from '../../../test-run/own-use';
import { ownImportsOf } from '../../../test-run/source-files';
import { testSourceOf } from '../../../test-run/test-source';
import type { Rule } from '../../rule';
import type { IntegrationFacts } from '../facts';
import { isOf, packageNameOf } from '../own-name';

const FIX = 'Import the module from `../src/index.js` and use it with its real dependencies.';

export const integrationEntryUnused: Rule<IntegrationFacts> = {
  id: 'integration-entry-unused',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require integration tests to use the module itself',
  exemptible: false,
  check(facts, report) {
    for (const { file } of facts.run.files) {
      const uses = usesOf(facts, file);
      if (uses.some(({ kind }) => kind === 'used')) continue;
      const idle = uses.find((use) => use.kind === 'idle');
      if (idle === undefined) {
        report({
          file,
          line: 1,
          message: 'It imports nothing of the module, where a source below `src` was expected.',
          fix: FIX,
        });
        continue;
      }
      report({
        file: idle.file,
        ...testSourceOf(facts.module, idle.file).parsed.positionAt(idle.offset),
        message: 'It imports the module and uses nothing of it, where a call was expected.',
        fix: FIX,
      });
    }
  },
};

type UseIn = OwnUse & { readonly file: string };

/** What a test and each of its helpers do with the module. */
function usesOf({ module }: IntegrationFacts, testFile: string): UseIn[] {
  const name = packageNameOf(module);
  const isOwnPackage = (specifier: string): boolean => name !== undefined && isOf(specifier, name);
  return [...ownImportsOf(module, testFile).helpers].map((file) => ({
    ...ownUseOf(module, testSourceOf(module, file), isOwnPackage),
    file,
  }));
}
