import { within } from '../../../markdown/markdown-document';
import { findBlock } from '../../../markdown/marked-block';
import type { ModuleView } from '../../../module/module-view';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentsOf, interfaceOf, isInterfaceComplete } from '../documents';
import { exampleImports } from '../example-imports';
import { MOD_LOG } from '../mod-log';
import { packageOf } from '../package';

export const readmeImportUnknown: Rule<ModuleFacts> = {
  id: 'readme-import-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require the names that examples import from the module to be exported by it',
  check({ module }, report) {
    const model = interfaceOf(module);
    const names = new Set(model.exports.map(({ name }) => name));
    const isOpen = model.exports.some(
      ({ kind, name }) => kind === 'external' && name.startsWith('*'),
    );
    // Names of a package that is exported as a whole are not known here.
    if (isOpen || !isInterfaceComplete(model)) return;
    const isOwn = ownSpecifier(module);
    for (const [file, document] of documentsOf(module)) {
      // The log tells of names that are gone, rightly.
      if (file === MOD_LOG || /changelog/i.test(file)) continue;
      const block = findBlock(document, 'interface');
      const generated = block.found ? within(document.fences, block.block) : [];
      for (const fence of document.fences.filter((one) => !generated.includes(one))) {
        if (fence.language === 'diff') continue;
        for (const { name, specifier, line } of exampleImports(fence)) {
          if (!isOwn(specifier) || names.has(name)) continue;
          report({
            ...{ file, line },
            message: `The example imports \`${name}\` from \`${specifier}\`, which does not export it.`,
            fix: 'Correct the example, or export the name from `src/index.ts`.',
          });
        }
      }
    }
  },
};

/** Without a package.json the module is known by a path in the workspace's tsconfig, which ends with its name. */
function ownSpecifier(module: ModuleView): (specifier: string) => boolean {
  const name = packageOf(module)?.name;
  if (name !== undefined) return (specifier) => specifier === name;
  const { manifest } = module;
  const short = manifest.name;
  const names =
    manifest.kind === 'module'
      ? [short, `${manifest.domain}-${short}`, `${manifest.domain}/${short}`]
      : [short];
  return (specifier) => {
    const last = specifier.replace(/^@[^/]+\//, '');
    return specifier.startsWith('@') && names.includes(last);
  };
}
