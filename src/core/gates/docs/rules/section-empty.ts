import { sectionOf } from '../../../markdown/markdown-document';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { contentOf, findSections, REQUIRED_SECTIONS } from '../sections';

export const sectionEmpty: Rule<ModuleFacts> = {
  id: 'section-empty',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require a text, or `None` and the reason why, in every section that is required',
  check({ module }, report) {
    for (const [file, names] of Object.entries(REQUIRED_SECTIONS)) {
      const document = documentOf(module, file);
      if (document === undefined) continue;
      for (const name of names) {
        const sections = findSections(document, name);
        const contents = sections.map((section) => contentOf(document, sectionOf(section)));
        const [first] = sections;
        if (first === undefined || contents.includes('content')) continue;
        const { line, column, title } = first;
        const bare = contents.includes('bare');
        report({
          ...{ file, line, column },
          message: bare
            ? `The section \`${title}\` says that there is nothing, but not why.`
            : `The section \`${title}\` is empty.`,
          fix: bare
            ? 'Add the reason in the same sentence, such as "None, because the module keeps no state."'
            : 'Write it, or write `None` and the reason why.',
        });
      }
    }
  },
};
