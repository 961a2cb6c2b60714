import type { Blueprint } from '../blueprint';
import { budgets } from '../shared/budgets';
import { checkAggregator } from './check';
import { eventsOf, slotsOf } from './events';
import type { AggregatorOptions } from './options';
import { aggregatorVariables } from './variables';

/** Merges what several sources say about a subject to one value, and announces when that changes. */
export const aggregatorBlueprint: Blueprint<AggregatorOptions> = {
  name: 'aggregator',
  folder: __dirname,
  description:
    'Collects readings about subjects from several sources, normalises and merges them to one value with a confidence, and announces changes.',
  check: checkAggregator,
  plan: (context, options) => {
    const variables = aggregatorVariables(context, options);
    const events = eventsOf(context.name, options);
    return {
      variables,
      features: featuresOf(options),
      publishes: slotsOf(options).map((slot) => events[slot]),
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ report: 30, compare: 10, list: 100 }),
      usesKernel: true,
    };
  },
};

function featuresOf({ merge, pairs, polling, reactions }: AggregatorOptions): string[] {
  return [
    'contract-check',
    merge,
    ...(pairs ? ['pairs'] : []),
    ...(polling === undefined ? [] : ['polling']),
    ...(reactions.length > 0 ? ['reactions'] : []),
  ];
}
