import { ownUseOf } from '../../../test-run/own-use';
import { testSourceOf } from '../../../test-run/test-source';
import { isOf, packageNameOf } from '../../integration/own-name';
import type { Rule } from '../../rule';
import { DEMO_FILE, type DemoFacts } from '../facts';

export const demoModuleUnused: Rule<DemoFacts> = {
  id: 'demo-module-unused',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the demo to use the module itself',
  exemptible: false,
  check({ module, run }, report) {
    if (run.outcomes[0]?.kind !== 'returned' || !module.files.includes(DEMO_FILE)) return;
    const source = testSourceOf(module, DEMO_FILE);
    const name = packageNameOf(module);
    const use = ownUseOf(module, source, (path) => name !== undefined && isOf(path, name));
    if (use.kind === 'used') return;
    report({
      file: DEMO_FILE,
      ...(use.kind === 'idle' ? source.parsed.positionAt(use.offset) : { line: 1 }),
      message:
        use.kind === 'idle'
          ? 'The demo imports sources of the module and uses nothing of them.'
          : 'The demo imports nothing of the module, where a source below `src` was expected.',
      fix: 'Import what the module offers, such as from `./index.js`, and show what it does.',
    });
  },
};
