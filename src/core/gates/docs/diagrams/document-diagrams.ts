import { readDiagram, type Diagram } from '../../../diagrams/read-diagram';
import { positionInFence } from '../../../markdown/fence-position';
import type { Fence } from '../../../markdown/markdown-document';
import type { ModuleView } from '../../../module/module-view';
import type { Position } from '../../../source/position';
import { documentsOf } from '../documents';
import { isLog } from '../names/judged-spans';

/** A diagram in one of the module's documents. */
export interface DocumentDiagram extends Diagram {
  readonly file: string;
  readonly fence: Fence;
  /** Place in the file of an offset into the diagram's code. */
  readonly placeOf: (offset: number) => Position;
}

/** Mermaid diagrams of all documents but those that tell of what was. */
export function documentDiagrams(module: ModuleView): DocumentDiagram[] {
  return [...documentsOf(module)].flatMap(([file, document]) =>
    isLog(file)
      ? []
      : document.fences
          .filter(({ language }) => language === 'mermaid')
          .map((fence) => ({
            ...{ ...readDiagram(fence.code), file, fence },
            placeOf: (offset: number) => positionInFence(document, fence, offset),
          })),
  );
}
