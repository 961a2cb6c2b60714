import type { Blueprint } from '../blueprint';
import { budgets } from '../shared/budgets';
import { checkOptions } from './check';
import { contractFiles } from './contracts';
import { eventNames, publishedEvents } from './events';
import type { OrchestratorOptions } from './options';
import { sagaOf } from './saga';
import { playsFile } from './test-variables';
import { orchestratorVariables } from './variables';

/** A process manager: leads processes over the event bus, and asks other modules by events for each step. */
export const orchestratorBlueprint: Blueprint<OrchestratorOptions> = {
  name: 'orchestrator',
  folder: __dirname,
  description:
    'Leads processes of several steps over the event bus: requests, answers, timeouts, retries, alternatives, compensation.',
  check: checkOptions,
  plan: (context, options) => {
    const saga = sagaOf(options);
    const events = eventNames(options, context.name);
    const variables = orchestratorVariables(context, options);
    const { kinds, reactions, incoming, timed } = variables;
    return {
      variables,
      features: [
        'contract-check',
        ...(kinds.length > 0 ? ['conditions'] : []),
        ...(timed ? ['time'] : []),
        ...(reactions.length > 0 ? ['reactions'] : []),
      ],
      files: {
        ...contractFiles(saga, variables, events),
        'tests/support/data/plays.json': playsFile(variables),
      },
      publishes: publishedEvents(saga, events),
      subscribes: [
        ...new Set([
          ...incoming.map(({ name }) => name),
          ...saga.answers.map((reading) => reading.on),
        ]),
      ],
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ complete: completeLimit(options), find: 0.2 }),
      usesKernel: true,
    };
  },
};

/** Each step is taken, and takes the history of those before it along. */
function completeLimit({ steps: { length } }: OrchestratorOptions): number {
  return 40 * length + 3 * length ** 2;
}
