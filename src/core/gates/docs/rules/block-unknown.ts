import { isBlockName } from '../../../documents/document-blocks';
import { BLOCK_NAMES, marksOf } from '../../../markdown/marked-block';
import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';

export const blockUnknown: Rule<ModuleFacts> = {
  id: 'block-unknown',
  severity: 'error',
  protocol: 'WSP 22',
  description: 'Disallow marks of blocks that nothing writes',
  check({ module }, report) {
    for (const [file, document] of documentsOf(module)) {
      for (const { name, side, line, column } of marksOf(document)) {
        if (isBlockName(name)) continue;
        const nearest = nearestName(name, BLOCK_NAMES);
        report({
          ...{ file, line, column },
          message: `There is no block \`${name}\`; expected one of ${BLOCK_NAMES.map((known) => `\`${known}\``).join(', ')}.`,
          fix:
            nearest === undefined
              ? 'Remove the mark, or write the name of a block that there is.'
              : `Write \`<!-- amiw:${nearest}:${side} -->\`.`,
        });
      }
    }
  },
};
