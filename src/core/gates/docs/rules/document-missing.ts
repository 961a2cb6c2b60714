import type { Manifest } from '../../../manifest/manifest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { requiredDocumentsOf } from '../documents';
import { sameButForCase } from '../link-target';

export const documentMissing: Rule<ModuleFacts> = {
  id: 'document-missing',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the documents that every module and every ecosystem has',
  exemptible: false,
  check({ module }, report) {
    for (const file of requiredDocumentsOf(module)) {
      if (module.files.includes(file)) continue;
      const similar = sameButForCase(module.files, file);
      report(
        similar === undefined
          ? {
              file,
              message: `\`${file}\` is missing.`,
              fix: `Run ${generatorOf(module.manifest)}, which adds what is missing and touches nothing else.`,
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

function generatorOf(manifest: Manifest): string {
  return manifest.kind === 'ecosystem'
    ? '`nx g @wsp/amiw:ecosystem` with its `ecosystem.yaml`'
    : `\`nx g @wsp/amiw:module ${manifest.name} --domain=${manifest.domain}\``;
}
