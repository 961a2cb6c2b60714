import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf, requiredDocumentsOf } from '../documents';
import { contentOf } from '../sections';

export const documentEmpty: Rule<ModuleFacts> = {
  id: 'document-empty',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow documents without a sentence, such as one of bare headings',
  exemptible: false,
  check({ module }, report) {
    for (const file of requiredDocumentsOf(module)) {
      const document = documentOf(module, file);
      if (document === undefined) continue;
      if (contentOf(document, { from: 0, to: document.text.length }) === 'content') continue;
      report({
        file,
        message:
          document.headings.length === 0
            ? `\`${file}\` is empty.`
            : `\`${file}\` holds nothing but headings.`,
        fix: 'Write what a reader of this document looks for.',
      });
    }
  },
};
