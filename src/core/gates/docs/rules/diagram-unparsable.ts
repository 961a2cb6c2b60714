import { DIAGRAM_TYPES } from '../../../diagrams/read-diagram';
import { nearestName } from '../../../naming/nearest';
import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { documentDiagrams } from '../diagrams/document-diagrams';

export const diagramUnparsable: Rule<ModuleFacts> = {
  id: 'diagram-unparsable',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that Mermaid diagrams can be drawn',
  check({ module }, report) {
    for (const { file, fence, type, problems, placeOf } of documentDiagrams(module)) {
      if (type === undefined) {
        report({
          ...{ file, line: fence.line, column: fence.column },
          message: 'The diagram is empty; expected its type, such as `flowchart`.',
          fix: 'Write the diagram, or remove the fence.',
        });
        continue;
      }
      if (!DIAGRAM_TYPES.includes(type)) {
        const nearest = nearestName(type, DIAGRAM_TYPES);
        report({
          ...{ file, ...placeOf(fence.code.indexOf(type)) },
          message: `The diagram begins with \`${type}\`, which Mermaid does not draw.`,
          fix: `Write ${nearest === undefined ? 'a type of diagram, such as `flowchart` or `sequenceDiagram`' : `\`${nearest}\``}.`,
        });
      }
      for (const { message, offset } of problems) {
        report({
          ...{ file, ...placeOf(offset) },
          message: `The diagram cannot be drawn: ${message}.`,
          fix: 'Correct it; the page would show an error in its place.',
        });
      }
    }
  },
};
