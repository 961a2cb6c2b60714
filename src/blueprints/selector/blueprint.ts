import type { Blueprint } from '../blueprint';
import { checkSelector } from './check';
import { eventsOf } from './events';
import type { SelectorOptions } from './options';
import { selectorVariables, type SelectorVariables } from './variables';
import { volumeFiles } from './volumes';
import { budgets } from '../shared/budgets';

/** Chooses the best of several candidates for a request, says why, and names who comes next. */
export const selectorBlueprint: Blueprint<SelectorOptions> = {
  name: 'selector',
  folder: __dirname,
  description:
    'Chooses the best of several candidates for a request by weighted criteria and hard constraints: alternatives, reasons, confidence, availability, and the next one when a choice does not work out.',
  check: checkSelector,
  plan: (context, options) => {
    const variables = selectorVariables(context, options);
    return {
      variables,
      features: featuresOf(variables),
      files: volumeFiles(variables.volumes, variables),
      publishes: Object.values(eventsOf(context.name, options)),
      subscribes: variables.incoming.map(({ name }) => name),
      dependencies: { valibot: '^1.5.0' },
      budgets: budgets({ choose: 10, get: 10 }),
      usesKernel: true,
    };
  },
};

function featuresOf({ constraints, helperRows, reactions }: SelectorVariables): string[] {
  return [
    'contract-check',
    ...(constraints.length > 0 ? ['constraints'] : []),
    ...helperRows.map(({ file }) => file),
    ...(reactions.length > 0 ? ['reactions'] : []),
  ];
}
