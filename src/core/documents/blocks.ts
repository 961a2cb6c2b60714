import { renderDemoBlock } from '../gates/validate/demo-block';
import type { BlockName } from '../markdown/marked-block';
import type { ModuleView } from '../module/module-view';
import { renderFigures } from './figures-block';
import { interfaceOf, isInterfaceComplete } from './module-interface';
import { blockText, type OwnBlockName } from './own-blocks';
import type { RecordedResults } from './recorded-results';
import { renderTree } from './tree-block';

/** What the text of a block may be made of beside the module itself. */
export interface BlockSources {
  /** What the gates recorded last. */
  readonly results: RecordedResults;
  /** Blocks that tell of the modules of an ecosystem; only who sees all of them can write these. */
  readonly ecosystem: EcosystemBlocks;
}

export const ECOSYSTEM_BLOCKS = [
  'connections',
  'data-flow',
  'event-catalogue',
  'main-flow',
  'milestones',
  'modules',
  'variables',
] as const satisfies readonly BlockName[];

export type EcosystemBlocks = Readonly<Partial<Record<(typeof ECOSYSTEM_BLOCKS)[number], string>>>;

/** The module alone: what a gate that reads nothing else can write. */
export const NO_SOURCES: BlockSources = { results: {}, ecosystem: {} };

/** The text between the marks, or `undefined` where nothing is known that it could be made of: the block stays. */
export type BlockWriter = (module: ModuleView, sources: BlockSources) => string | undefined;

/** Every marked block, in whichever document it stands. Pure: the same facts give the same bytes. */
export const BLOCKS: Readonly<Record<BlockName, BlockWriter>> = {
  configuration: fromSources('configuration'),
  connections: fromEcosystem('connections'),
  'data-flow': fromEcosystem('data-flow'),
  demo: (_module, { results }) => results.demo && renderDemoBlock(results.demo.lines),
  errors: fromSources('errors'),
  'event-catalogue': fromEcosystem('event-catalogue'),
  events: fromSources('events'),
  figures: (_module, { results }) => renderFigures(results),
  interface: fromSources('interface'),
  'main-flow': fromEcosystem('main-flow'),
  milestones: fromEcosystem('milestones'),
  modules: fromEcosystem('modules'),
  tree: (module) => renderTree(module),
  variables: fromEcosystem('variables'),
};

function fromEcosystem(name: keyof EcosystemBlocks): BlockWriter {
  return (_module, { ecosystem }) => ecosystem[name];
}

/** A source that cannot be read would make a block that tells half of it. */
function fromSources(name: OwnBlockName): BlockWriter {
  return (module) =>
    isInterfaceComplete(interfaceOf(module)) ? blockText(name, module) : undefined;
}
