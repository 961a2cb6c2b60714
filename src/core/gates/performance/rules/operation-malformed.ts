import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { operationsIn } from '../measured';
import { operationPlace } from '../operation-place';

export const operationMalformed: Rule<PerformanceFacts> = {
  id: 'operation-malformed',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Require that operations are functions that set up and return what is measured',
  exemptible: false,
  check({ module, run }, report) {
    for (const { file, name, outcome } of operationsIn(run)) {
      if (outcome.kind !== 'malformed') continue;
      report({
        file,
        ...operationPlace(module, file, name),
        message: `\`${name}\` ${outcome.found}; expected a function that sets up and returns a function to measure.`,
        fix: `Write \`${name}: () => { …; return () => …; }\`: what the inner function does is measured.`,
      });
    }
  },
};
