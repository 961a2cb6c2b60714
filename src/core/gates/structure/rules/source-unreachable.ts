import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { isDeclaration, isGenerated } from '../files';
import { reachableSourcesOf } from '../reach';
import { shippedSourcesOf } from '../sources';

export const sourceUnreachable: Rule<ModuleFacts> = {
  id: 'source-unreachable',
  severity: 'warning',
  protocol: 'WSP 84',
  description: 'Require that src/index.ts or src/demo.ts leads to every source',
  check({ module }, report) {
    const reached = reachableSourcesOf(module);
    if (!reached) return;
    for (const { file } of shippedSourcesOf(module)) {
      // What is generated from contracts is for the compiler.
      if (reached.has(file) || isDeclaration(file) || isGenerated(file)) continue;
      report({
        file,
        message: `Neither \`src/index.ts\` nor \`src/demo.ts\` leads to \`${file}\`.`,
        fix: 'Import it where it is needed, or delete it; what only tests need belongs in `tests`.',
      });
    }
  },
};
