import { BLOCK_DOCUMENT, blockMarks } from '../../../documents/own-blocks';
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
              fix: fixFor(file, module.manifest),
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

/** No generator knows what a module that was written by hand does; only the blocks of INTERFACE.md are made for it. */
function fixFor(file: string, manifest: Manifest): string {
  if (manifest.kind === 'ecosystem' || manifest.blueprint !== undefined) {
    return `Run ${generatorOf(manifest)}, which adds what is missing and touches nothing else.`;
  }
  if (file !== BLOCK_DOCUMENT) return 'Write it.';
  const [start, end] = blockMarks('interface');
  return `Write it with the lines \`${start}\` and \`${end}\`, and run \`nx g @wsp/amiw:docs ${manifest.name}\`, which fills them.`;
}

function generatorOf(manifest: Manifest): string {
  return manifest.kind === 'ecosystem'
    ? '`nx g @wsp/amiw:ecosystem` with its `ecosystem.yaml`'
    : `\`nx g @wsp/amiw:module ${manifest.name} --domain=${manifest.domain}\``;
}
