import type { Blueprint } from '../blueprint';
import { budgets } from '../shared/budgets';
import { checkScorer } from './check';
import { eventsOf } from './events';
import type { ScorerOptions } from './options';
import { scorerVariables, type ScorerVariables } from './variables';

/** Turns what is known of something into a score, a level, a confidence and reasons. */
export const scorerBlueprint: Blueprint<ScorerOptions> = {
  name: 'scorer',
  folder: __dirname,
  description:
    'Scores by weighted factors: levels by thresholds, confidence from what is missing or stale, reasons for each score, and rankings.',
  check: checkScorer,
  plan: (context, options) => {
    const variables = scorerVariables(context, options);
    return {
      variables,
      features: featuresOf(variables),
      publishes: Object.values(eventsOf(context.name, options)),
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ score: 8 * options.factors.length, ranking: 10 }),
      usesKernel: true,
    };
  },
};

function featuresOf({ texts, lists, ageing, reactions }: ScorerVariables): string[] {
  return [
    'contract-check',
    ...(texts.length > 0 ? ['cues'] : []),
    ...(lists.length > 0 ? ['lists'] : []),
    ...(ageing.length > 0 ? ['ageing'] : []),
    ...(reactions.length > 0 ? ['reactions'] : []),
  ];
}
