import { rounded } from '../../../performance/baseline';
import { medianInterval } from '../../../performance/median-interval';
import { valueOf, type Round } from '../../../performance/round';
import type { Rule } from '../../rule';
import type { PerformanceFacts } from '../facts';
import { operationsIn } from '../measured';
import { operationPlace } from '../operation-place';

/** A few calls of a function that does nothing. */
const LEAST = 0.002;

const ofReference = (round: Round): number => valueOf(round, { metric: 'p50', unit: 'reference' });

export const operationTooFast: Rule<PerformanceFacts> = {
  id: 'operation-too-fast',
  severity: 'error',
  protocol: 'WSP 33',
  description: 'Disallow operations that are too fast to be measured',
  exemptible: false,
  check({ module, run }, report) {
    for (const { file, name, outcome } of operationsIn(run)) {
      if (outcome.kind !== 'measured' || outcome.processes.length === 0) continue;
      const slowest = Math.max(
        ...outcome.processes.map((rounds) => medianInterval(rounds.map(ofReference)).median),
      );
      if (slowest >= LEAST) continue;
      report({
        file,
        ...operationPlace(module, file, name),
        message: `One call of \`${name}\` takes ${rounded(slowest)} of the reference operation; expected at least ${LEAST}: so little is the call itself, or nothing that the compiler has left.`,
        fix: 'Measure many calls as one operation, and return what they come to.',
      });
    }
  },
};
