import type { ModuleView } from '../module/module-view';

/** What the blocks of documents are made from; a `ModuleView` is one, and so is a module in a `Tree`. */
export type ModuleSource = Pick<ModuleView, 'manifest' | 'files' | 'read' | 'inferDeclarations'>;
