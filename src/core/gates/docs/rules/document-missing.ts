import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { REQUIRED_DOCUMENTS } from '../documents';
import { sameButForCase } from '../link-target';

export const documentMissing: Rule<ModuleFacts> = {
  id: 'document-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the documents that every module has',
  exemptible: false,
  check({ module }, report) {
    const { name, domain } = module.manifest;
    for (const file of REQUIRED_DOCUMENTS) {
      if (module.files.includes(file)) continue;
      const similar = sameButForCase(module.files, file);
      report(
        similar === undefined
          ? {
              file,
              message: `\`${file}\` is missing.`,
              fix: `Run \`nx g @wsp/amiw:module ${name} --domain=${domain}\`, which adds what is missing and touches nothing else.`,
            }
          : {
              file: similar,
              message: `The document is called \`${similar}\`; expected \`${file}\`.`,
              fix: `Rename it to \`${file}\`.`,
            },
      );
    }
  },
};
