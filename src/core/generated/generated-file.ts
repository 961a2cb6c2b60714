import type { ModuleEvents } from '../ecosystem/integration-map';
import type { ModuleView } from '../module/module-view';

/** What generated files may be made of beside the module itself. */
export interface EventSurroundings {
  /** Contracts of events of other modules, as text, by event: of those that it subscribes to; of an ecosystem, of all of its modules. */
  readonly contracts: ReadonlyMap<string, string>;
  /** Of an ecosystem: the events of its modules. */
  readonly members: readonly ModuleEvents[];
}

/** A file that is made from contracts as a whole, and that `nx sync` keeps. */
export interface GeneratedFile {
  /** Path from the module's root. */
  readonly path: string;
  /** Whether who has not the file does without it; generators give it to what they make. */
  readonly isOptional: boolean;
  /** What it has to say; `undefined` for a module that needs none. Not formatted. */
  readonly textOf: (module: ModuleView, around: EventSurroundings) => string | undefined;
  /** Whether two texts say the same, however a formatter has treated one of them. */
  readonly isSame: (one: string, other: string) => boolean;
}

/** What stands in the place of a generated file. */
export type Staleness = 'missing' | 'differs' | 'needless';

/** A generated file that does not say what it has to. */
export interface Stale {
  readonly staleness: Staleness;
  /** What it has to say, not formatted; `undefined` when it is needless. */
  readonly wanted: string | undefined;
}

/** What is wrong with a generated file; `undefined` when it says what it has to. */
export function staleOf(
  file: GeneratedFile,
  module: ModuleView,
  around: EventSurroundings,
): Stale | undefined {
  const isThere = module.files.includes(file.path);
  if (!isThere && file.isOptional) return undefined;
  const wanted = file.textOf(module, around);
  if (!isThere) return wanted === undefined ? undefined : { staleness: 'missing', wanted };
  if (wanted === undefined) return { staleness: 'needless', wanted };
  return file.isSame(module.read(file.path), wanted) ? undefined : { staleness: 'differs', wanted };
}
