import { within } from '../../markdown/markdown-document';
import { findBlock } from '../../markdown/marked-block';
import type { ModuleView } from '../../module/module-view';
import { documentsOf, interfaceOf, isInterfaceComplete } from './documents';
import { exampleImports, type ExampleImport } from './example-imports';
import { MOD_LOG } from './mod-log';
import { packageOf } from './package';

/** An import from the module of a name that it does not export. */
export interface UnknownImport extends ExampleImport {
  readonly file: string;
}

/** Those of all documents; none while the exports cannot be known. */
export function unknownImports(module: ModuleView): UnknownImport[] {
  const model = interfaceOf(module);
  const names = new Set(model.exports.map(({ name }) => name));
  const isOpen = model.exports.some(
    ({ kind, name }) => kind === 'external' && name.startsWith('*'),
  );
  // Names of a package that is exported as a whole are not known here.
  if (isOpen || !isInterfaceComplete(model)) return [];
  const isOwn = ownSpecifier(module);
  return [...documentsOf(module)].flatMap(([file, document]) => {
    // The log tells of names that are gone, rightly.
    if (file === MOD_LOG || /changelog/i.test(file)) return [];
    const block = findBlock(document, 'interface');
    const generated = block.found ? within(document.fences, block.block) : [];
    return document.fences
      .filter((fence) => !generated.includes(fence) && fence.language !== 'diff')
      .flatMap((fence) => exampleImports(fence))
      .filter(({ name, specifier }) => isOwn(specifier) && !names.has(name))
      .map((one) => ({ ...one, file }));
  });
}

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
