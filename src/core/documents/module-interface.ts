import { extractInterface } from '../interface/extract-interface';
import type { InterfaceModel } from '../interface/interface-model';
import type { ModuleSource } from './module-source';

/** Every block and every rule asks for the same: it is read once for as long as somebody holds the module. */
const interfaces = new WeakMap<ModuleSource, InterfaceModel>();

/** What a module exports. */
export function interfaceOf(module: ModuleSource): InterfaceModel {
  let model = interfaces.get(module);
  if (model === undefined) {
    const files = new Set(module.files);
    model = extractInterface((file) => (files.has(file) ? module.read(file) : undefined));
    interfaces.set(module, model);
  }
  return model;
}

/** Whether `interfaceOf` saw everything: only then can a name be called unknown. */
export function isInterfaceComplete({ problems }: InterfaceModel): boolean {
  return problems.every(({ kind }) => kind === 'implicit-type');
}
