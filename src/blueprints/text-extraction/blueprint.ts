import type { Blueprint } from '../blueprint';
import { budgets } from '../shared/budgets';
import { checkTextExtraction } from './check';
import { eventsOf } from './events';
import type { TextExtractionOptions } from './options';
import { extractionVariables, type ExtractionVariables } from './variables';

/** Reads texts and tells what is in them that somebody has to know. */
export const textExtractionBlueprint: Blueprint<TextExtractionOptions> = {
  name: 'text-extraction',
  folder: __dirname,
  description:
    'Reads texts: findings of several kinds by headings and cues, owners and dates, references, a summary, and a confidence.',
  check: checkTextExtraction,
  plan: (context, options) => {
    const variables = extractionVariables(context, options);
    return {
      variables,
      features: featuresOf(variables),
      publishes: Object.values(eventsOf(context.name, options)),
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ extract: 120 * options.kinds.length, get: 0.2 }),
      usesKernel: true,
    };
  },
};

function featuresOf(variables: ExtractionVariables): string[] {
  return [
    'contract-check',
    ...(variables.hasOwners ? ['owners'] : []),
    ...(variables.hasDates ? ['dates'] : []),
    ...(variables.hasSummary ? ['summary'] : []),
    ...(variables.hasReferences ? ['references'] : []),
    ...(variables.reactions.length > 0 ? ['reactions'] : []),
  ];
}
