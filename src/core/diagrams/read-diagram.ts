import { readClasses } from './classes';
import { diagramLines, type DiagramLine } from './diagram-lines';
import { readEntities } from './entities';
import { readFlowchart } from './flowchart';
import { LINE_DIAGRAMS, readLines, readTimeline } from './line-diagrams';
import { readMindmap } from './mindmap';
import { readSequence } from './sequence';
import { readStates } from './state';

/** A Mermaid diagram as far as it can be read without Mermaid. */
export interface Diagram {
  /** The word that it begins with, such as `flowchart`; `undefined` where there is none. */
  readonly type: string | undefined;
  readonly labels: readonly DiagramLabel[];
  readonly problems: readonly DiagramProblem[];
}

/** A text that a reader sees; `<br>` parts it into several. */
export interface DiagramLabel {
  readonly kind: 'node' | 'edge';
  readonly text: string;
  readonly offset: number;
}

/** Something that Mermaid refuses for certain. */
export interface DiagramProblem {
  /** A sentence. */
  readonly message: string;
  readonly offset: number;
}

/** What Mermaid 11 draws. */
export const DIAGRAM_TYPES: readonly string[] = (
  'architecture-beta block block-beta C4Component C4Container C4Context C4Deployment C4Dynamic classDiagram classDiagram-v2 ' +
  'erDiagram flowchart flowchart-elk gantt gitGraph graph info journey kanban mindmap packet packet-beta pie quadrantChart ' +
  'radar-beta requirement requirementDiagram sankey sankey-beta sequenceDiagram stateDiagram stateDiagram-v2 timeline ' +
  'treemap treemap-beta xychart xychart-beta zenuml'
).split(' ');

/** What the bodies of diagrams say; of other kinds only the type is known. */
export interface DiagramBody {
  readonly labels: readonly DiagramLabel[];
  readonly problems: readonly DiagramProblem[];
}

type ReadBody = (lines: readonly DiagramLine[], header: DiagramLine) => DiagramBody;

const READERS: Readonly<Record<string, ReadBody>> = {
  classDiagram: readClasses,
  'classDiagram-v2': readClasses,
  erDiagram: readEntities,
  flowchart: readFlowchart,
  graph: readFlowchart,
  mindmap: readMindmap,
  sequenceDiagram: readSequence,
  stateDiagram: readStates,
  'stateDiagram-v2': readStates,
  ...Object.fromEntries(
    Object.entries(LINE_DIAGRAMS).map(([type, statements]) => [type, readLines(statements)]),
  ),
  timeline: readTimeline,
};

/** Reads the code of a `mermaid` fence. Never throws. */
export function readDiagram(code: string): Diagram {
  const [first, ...lines] = diagramLines(code);
  const type = /^[\w-]+/.exec(first?.text ?? '')?.[0];
  const read = type === undefined ? undefined : READERS[type];
  const body =
    read === undefined || first === undefined ? { labels: [], problems: [] } : read(lines, first);
  return { type, ...body };
}
