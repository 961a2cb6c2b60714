import type { ModuleFacts } from '../../gate';
import type { Rule } from '../../rule';
import { unknownLabels } from '../diagrams/unknown-labels';

export const diagramNameUnknown: Rule<ModuleFacts> = {
  id: 'diagram-name-unknown',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow events and modules in diagrams that do not exist',
  check({ module }, report) {
    for (const { file, place, what, name, nearest } of unknownLabels(module)) {
      report({
        ...{ file, ...place },
        message: `The diagram shows the ${what} \`${name}\`, which ${WHY[what]}.`,
        fix:
          nearest === undefined
            ? `Correct the name; what is no ${what} is better called in words.`
            : `Write \`${nearest}\`.`,
      });
    }
  },
};

const WHY = {
  event: 'nobody here publishes or subscribes to',
  module: 'is not one of those here',
} as const;
