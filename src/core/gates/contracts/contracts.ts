import { bundleContract } from '../../contracts/bundle';
import { parseContract } from '../../contracts/contract';
import type { SchemaObject } from '../../contracts/compatibility/schema';
import type { ModuleView } from '../../module/module-view';
import { contractOf } from '../structure/files';

/** The contract of an event that the module publishes. */
export interface OwnContract {
  readonly event: string;
  readonly file: string;
  /** As it is written. */
  readonly schema: SchemaObject;
  /** With the schemas of other files that it refers to. */
  readonly bundle: SchemaObject;
}

/** Contracts that can be read; others are findings of `wsp-structure`. */
export function ownContracts(module: ModuleView): readonly OwnContract[] {
  return module.manifest.events.publishes.flatMap((event) => {
    const file = contractOf(event);
    const read = (path: string) => (module.files.includes(path) ? module.read(path) : undefined);
    const schema = parseContract(read(file) ?? '');
    const bundle = bundleContract(file, read);
    return schema === undefined || bundle === undefined ? [] : [{ event, file, schema, bundle }];
  });
}
