import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentOf } from '../documents';
import { findSections, REQUIRED_SECTIONS } from '../sections';

export const sectionMissing: Rule<ModuleFacts> = {
  id: 'section-missing',
  severity: 'error',
  protocol: 'WSP 11',
  description: 'Require the sections that README.md and INTERFACE.md have in every module',
  check({ module }, report) {
    for (const [file, names] of Object.entries(REQUIRED_SECTIONS)) {
      const document = documentOf(module, file);
      if (document === undefined) continue;
      for (const name of names) {
        if (findSections(document, name).length > 0) continue;
        report({
          file,
          message: `\`${file}\` has no section \`${name}\`.`,
          fix: `Add \`## ${name}\` with its text, or with \`None\` and the reason why.`,
        });
      }
    }
  },
};
