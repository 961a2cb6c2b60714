import { extractInterface } from '../interface/extract-interface';
import type { InferDeclarations } from '../interface/inferred-declarations';
import type { InterfaceModel } from '../interface/interface-model';
import type { Manifest } from '../manifest/manifest';
import type { ModuleSource } from './module-source';

/** Every block and every rule asks for the same: it is read once for as long as somebody holds the module. */
const interfaces = new WeakMap<ModuleSource, InterfaceModel>();

/** What a module exports. */
export function interfaceOf(module: ModuleSource): InterfaceModel {
  let model = interfaces.get(module);
  if (model === undefined) {
    const files = new Set(module.files);
    const read = (file: string): string | undefined =>
      files.has(file) ? module.read(file) : undefined;
    model = extractInterface(read, undefined, inferring(module));
    interfaces.set(module, model);
  }
  return model;
}

/** The rule that wants types to be written: where it does not hold, they are inferred. */
const EXPLICIT_TYPES = 'export-type-implicit';

/** Whether some of what is said of the module depends on more than its own files: on all that its types come from. */
export function infersTypes({ exemptions }: Manifest): boolean {
  return exemptions.some(({ rule }) => rule === EXPLICIT_TYPES);
}

/** Elsewhere the rule fails, and a document that was right would be so for another reason. */
function inferring({ manifest, inferDeclarations }: ModuleSource): InferDeclarations | undefined {
  const files = new Set(
    manifest.exemptions.filter(({ rule }) => rule === EXPLICIT_TYPES).map(({ file }) => file),
  );
  return (file) => (files.has(file) ? inferDeclarations?.(file) : undefined);
}

/** Whether `interfaceOf` saw everything: only then can a name be called unknown. */
export function isInterfaceComplete({ problems }: InterfaceModel): boolean {
  return problems.every(({ kind }) => kind === 'implicit-type');
}
