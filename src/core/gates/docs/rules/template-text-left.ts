import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf } from '../documents';
import { templateTexts } from '../template-text';

export const templateTextLeft: Rule<ModuleFacts> = {
  id: 'template-text-left',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow text of a template that nobody replaced',
  check({ module }, report) {
    for (const [file, document] of documentsOf(module)) {
      for (const { offset, text } of templateTexts(document)) {
        report({
          ...{ file, ...document.positionAt(offset) },
          message: `The text \`${text.replace(/`/g, "'")}\` is left from a template.`,
          fix: 'Write what belongs there. As an example of such text, put it in backticks.',
        });
      }
    }
  },
};
