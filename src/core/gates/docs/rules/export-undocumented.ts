import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { interfaceOf } from '../documents';

export const exportUndocumented: Rule<ModuleFacts> = {
  id: 'export-undocumented',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require a TSDoc summary on every export',
  check({ module }, report) {
    for (const { name, kind, documentation, place } of interfaceOf(module).exports) {
      // Another package, or another file as a whole, is documented there.
      if (kind === 'external' || kind === 'namespace') continue;
      if (documentation !== undefined && documentation.description !== '') continue;
      report({
        ...place,
        message: `\`${name}\` is exported without a description.`,
        fix: 'Write `/** … */` above it: in one sentence, what it is for.',
      });
    }
  },
};
