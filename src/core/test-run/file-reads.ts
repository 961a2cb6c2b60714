import type { ModuleFacts } from '../gates/gate';

/** A file of the workspace that was read while a gate ran the module's code. */
export interface FileRead {
  /** From the workspace's root, forward slashes. */
  readonly file: string;
  /** The file whose code or settings asked for it, where that is known; from the workspace's root. */
  readonly by?: string;
}

/** What the gates share that run code of the module. */
export interface ReadFacts extends ModuleFacts {
  readonly run: { readonly reads?: readonly FileRead[] };
  /** The files that are inputs of the gate, from the workspace's root. Left out where nothing was run. */
  readonly inputs?: readonly string[];
}
